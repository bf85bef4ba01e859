"""What python-icalendar makes of a calendar, as JSON."""

import json
import sys
from datetime import timezone

from icalendar import Calendar


def instant(event, name):
    at = event[name].dt
    if at.tzinfo is None:
        return at.strftime("%Y-%m-%dT%H:%M:%S")
    return at.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


calendar = Calendar.from_ical(sys.stdin.buffer.read().decode("utf-8"))
events = list(calendar.walk("VEVENT"))
json.dump(
    {
        "errors": sum(len(part.errors) for part in calendar.walk()),
        "names": [name for part in [calendar, *events] for name in part.keys()],
        "entries": [
            {
                "uid": str(event["UID"]),
                "sequence": int(event["SEQUENCE"]),
                "status": str(event["STATUS"]),
                "start": instant(event, "DTSTART"),
                "end": instant(event, "DTEND"),
                "summary": str(event.get("SUMMARY", "")),
                "description": str(event.get("DESCRIPTION", "")),
                "location": str(event.get("LOCATION", "")),
            }
            for event in events
        ],
    },
    sys.stdout,
)
