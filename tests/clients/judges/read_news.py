"""What feedparser makes of an Atom feed, as JSON."""

import json
import sys

import feedparser

feed = feedparser.parse(sys.stdin.buffer.read())
json.dump(
    {
        "malformed": bool(feed.bozo),
        "version": feed.version,
        "id": feed.feed.get("id"),
        "updated": feed.feed.get("updated"),
        "entries": [[entry.get("id"), entry.get("updated"), entry.get("title")] for entry in feed.entries],
    },
    sys.stdout,
)
