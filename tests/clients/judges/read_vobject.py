"""What python-vobject (radicale, pretix) makes of a calendar, as JSON."""

import json
import sys
from datetime import timezone

import vobject


def instant(at):
    if at.tzinfo is None:
        return at.strftime("%Y-%m-%dT%H:%M:%S")
    return at.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def value(event, name):
    return getattr(event, name).value if hasattr(event, name) else ""


calendar = vobject.readOne(sys.stdin.buffer.read().decode("utf-8"))
events = calendar.contents.get("vevent", [])
json.dump(
    {
        "errors": 0,
        "names": [name.upper() for part in [calendar, *events] for name in part.contents],
        "entries": [
            {
                "uid": event.uid.value,
                "sequence": int(event.sequence.value),
                "status": event.status.value,
                "start": instant(event.dtstart.value),
                "end": instant(event.dtend.value),
                "summary": value(event, "summary"),
                "description": value(event, "description"),
                "location": value(event, "location"),
            }
            for event in events
        ],
    },
    sys.stdout,
)
