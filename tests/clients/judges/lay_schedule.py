"""How conference apps lay the days of a schedule.xml: its entries in their order, day by day, as JSON.

EventFahrplan takes the time of day of a day's end, in UTC, for the change of days, and Giggity the
conference's `day_change`, or six in the morning. What begins earlier on its own clock comes last.
"""

import json
import sys
import xml.etree.ElementTree as tree
from datetime import datetime, timezone


def minutes(clock):
    hours, rest = clock.split(":")[:2]
    return int(hours) * 60 + int(rest)


def laid(day, change):
    entries = [(minutes(event.findtext("start")), event.findtext("title")) for event in day.iter("event")]
    return [title for _, title in sorted((start + (1440 if start < change else 0), title) for start, title in entries)]


schedule = tree.parse(sys.stdin.buffer).getroot()
giggity = minutes(schedule.findtext("conference/day_change") or "06:00")
days = schedule.findall("day")
ends = [datetime.fromisoformat(day.get("end")).astimezone(timezone.utc) for day in days]
json.dump(
    {
        "eventFahrplan": [laid(day, end.hour * 60 + end.minute) for day, end in zip(days, ends)],
        "giggity": [laid(day, giggity) for day in days],
        "byInstant": [
            [
                event.findtext("title")
                for event in sorted(day.iter("event"), key=lambda event: datetime.fromisoformat(event.findtext("date")))
            ]
            for day in days
        ],
    },
    sys.stdout,
)
