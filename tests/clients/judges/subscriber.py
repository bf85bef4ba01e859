"""
A subscriber to a calendar's address, as GNOME Calendar is one: Evolution Data Server's webcal backend.
Runs in a session bus of its own. Each line of its input asks once; each answer is a line of JSON:
  refresh   fetches anew
  list      what the calendar shows now
"""

import json
import sys
import time
from urllib.parse import urlsplit

import gi

gi.require_version("EDataServer", "1.2")
gi.require_version("ECal", "2.0")
gi.require_version("ICalGLib", "3.0")
from gi.repository import ECal, EDataServer, GLib, ICalGLib  # noqa: E402

connect_seconds = 3
statuses = {
    ICalGLib.PropertyStatus.CONFIRMED: "CONFIRMED",
    ICalGLib.PropertyStatus.CANCELLED: "CANCELLED",
    ICalGLib.PropertyStatus.TENTATIVE: "TENTATIVE",
}


def subscribe(address):
    parts = urlsplit(address)
    registry = EDataServer.SourceRegistry.new_sync(None)
    source = EDataServer.Source.new_with_uid("subscription", None)
    source.set_parent("webcal-stub")
    source.set_display_name("Subscription")
    source.get_extension(EDataServer.SOURCE_EXTENSION_CALENDAR).set_backend_name("webcal")
    where = source.get_extension(EDataServer.SOURCE_EXTENSION_AUTHENTICATION)
    where.set_host(parts.hostname)
    where.set_port(parts.port)
    where.set_method("none")
    web = source.get_extension(EDataServer.SOURCE_EXTENSION_WEBDAV_BACKEND)
    web.set_resource_path(parts.path)
    web.set_resource_query(parts.query or None)
    source.get_extension(EDataServer.SOURCE_EXTENSION_SECURITY).set_method("none")
    # Only when it is told to: a poll of its own would be counted as one of ours.
    source.get_extension(EDataServer.SOURCE_EXTENSION_REFRESH).set_enabled(False)
    registry.commit_source_sync(source, None)
    source = wait_for(lambda: registry.ref_source("subscription"))
    # Without a time to wait it can miss the word that it is connected, and never answers.
    return registry, ECal.Client.connect_sync(source, ECal.ClientSourceType.EVENTS, connect_seconds, None)


def wait_for(found):
    # Some of it comes from other threads, which do not wake this one.
    context = GLib.MainContext.default()
    while not found():
        if not context.iteration(False):
            time.sleep(0.01)
    return found()


def instant(at):
    zone = at.get_timezone()
    seconds = at.as_timet_with_zone(zone) if zone else at.as_timet()
    return GLib.DateTime.new_from_unix_utc(seconds).format("%Y-%m-%dT%H:%M:%SZ")


def zoned(component_time, client):
    at, name = component_time.get_value(), component_time.get_tzid()
    if name and not at.get_timezone():
        found, zone = client.get_timezone_sync(name, None)
        at.set_timezone(zone)
    return instant(at)


def entry(component, client):
    event = component.get_icalcomponent()
    return {
        "uid": component.get_uid(),
        "sequence": event.get_sequence(),
        "status": statuses[event.get_status()],
        "start": zoned(component.get_dtstart(), client),
        "end": zoned(component.get_dtend(), client),
        "summary": event.get_summary() or "",
        "description": event.get_description() or "",
        "location": event.get_location() or "",
    }


registry, client = subscribe(sys.argv[1])
print(json.dumps("subscribed"), flush=True)
for line in sys.stdin:
    if line.strip() == "refresh":
        client.refresh_sync(None)
        answer = "asked"
    else:
        found, components = client.get_object_list_as_comps_sync("#t", None)
        answer = [entry(component, client) for component in components]
    print(json.dumps(answer), flush=True)
