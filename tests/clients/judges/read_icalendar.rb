# What ruby-icalendar makes of a calendar, as JSON.

require "stringio"
require "icalendar"
require "json"

def instant(at)
  at.to_time.utc.strftime("%Y-%m-%dT%H:%M:%SZ")
end

bytes = $stdin.binmode.read.force_encoding("UTF-8")
calendars = Icalendar::Calendar.parse(bytes)
entries = calendars.flat_map(&:events).map do |event|
  {
    uid: event.uid.to_s,
    sequence: event.sequence.to_i,
    status: event.status.to_s,
    start: instant(event.dtstart),
    end: instant(event.dtend),
    summary: event.summary.to_s,
    description: event.description.to_s,
    location: event.location.to_s,
  }
end
names = calendars.flat_map { |calendar| [calendar, *calendar.events] }.flat_map do |part|
  [*part.custom_properties.keys, *(part.respond_to?(:attendee) && !part.attendee.empty? ? ["attendee"] : [])]
end
puts JSON.generate({ errors: 0, names: names.map { |name| name.to_s.upcase.tr("_", "-") }, entries: entries })
