"""What python-vobject makes of a file of vCards, as JSON; null where one is not valid."""

import json
import sys

import vobject

try:
    cards = list(vobject.readComponents(sys.stdin.buffer.read().decode("utf-8"), validate=True))
    for card in cards:
        card.validate(raiseException=True)
    found = [
        {
            "name": card.fn.value,
            "title": card.title.value if hasattr(card, "title") else "",
            "uid": card.uid.value,
        }
        for card in cards
    ]
except vobject.base.VObjectError:
    found = None
json.dump(found, sys.stdout)
