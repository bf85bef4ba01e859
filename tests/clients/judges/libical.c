/*
 * What libical (GNOME, KDE, Evolution and many others) makes of a calendar, as JSON.
 *   libical version
 *   libical read                          < calendar   its entries
 *   libical zones <from> <to> <seconds>   < calendar   each VTIMEZONE's offset, sampled; equal neighbours left out
 */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static char *everything(void) {
  size_t room = 1 << 16, used = 0, got;
  char *bytes = malloc(room + 1);
  while ((got = fread(bytes + used, 1, room - used, stdin)) > 0)
    if ((used += got) == room) bytes = realloc(bytes, (room *= 2) + 1);
  bytes[used] = 0;
  return bytes;
}

static void string(const char *text) {
  putchar('"');
  for (; text && *text; text++) {
    unsigned char byte = *text;
    if (byte == '"' || byte == '\\') printf("\\%c", byte);
    else if (byte < 0x20) printf("\\u%04x", byte);
    else putchar(byte);
  }
  putchar('"');
}

static void field(const char *name, const char *text) {
  printf(",\"%s\":", name);
  string(text);
}

/* A time without Z is one that the reader's own clock decides. */
static void instant(const char *name, struct icaltimetype at) {
  char text[40];
  int floats = !icaltime_is_utc(at) && !at.zone;
  time_t seconds = icaltime_as_timet_with_zone(at, at.zone);
  strftime(text, sizeof text, floats ? "%Y-%m-%dT%H:%M:%S" : "%Y-%m-%dT%H:%M:%SZ", gmtime(&seconds));
  field(name, text);
}

static void names(icalcomponent *of, int *first) {
  icalproperty *each = icalcomponent_get_first_property(of, ICAL_ANY_PROPERTY);
  for (; each; each = icalcomponent_get_next_property(of, ICAL_ANY_PROPERTY)) {
    if (!*first) putchar(',');
    *first = 0;
    string(icalproperty_get_property_name(each));
  }
}

static void read_entries(icalcomponent *calendar) {
  int first = 1;
  printf("{\"errors\":%d,\"restrictions\":%s,\"entries\":[", icalcomponent_count_errors(calendar),
         icalrestriction_check(calendar) ? "true" : "false");
  icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
  for (; event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
    printf("%s{\"sequence\":%d", first ? "" : ",", icalcomponent_get_sequence(event));
    first = 0;
    field("uid", icalcomponent_get_uid(event));
    field("summary", icalcomponent_get_summary(event));
    field("description", icalcomponent_get_description(event));
    field("location", icalcomponent_get_location(event));
    field("status", icalproperty_status_to_string(icalcomponent_get_status(event)));
    instant("start", icalcomponent_get_dtstart(event));
    instant("end", icalcomponent_get_dtend(event));
    putchar('}');
  }
  first = 1;
  printf("],\"names\":[");
  names(calendar, &first);
  event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
  for (; event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) names(event, &first);
  printf("]}\n");
}

static void sample_zones(icalcomponent *calendar, long from, long to, long step) {
  int first = 1;
  putchar('{');
  icalcomponent *each = icalcomponent_get_first_component(calendar, ICAL_VTIMEZONE_COMPONENT);
  for (; each; each = icalcomponent_get_next_component(calendar, ICAL_VTIMEZONE_COMPONENT)) {
    icaltimezone *zone = icaltimezone_new();
    icaltimezone_set_component(zone, icalcomponent_new_clone(each));
    if (!first) putchar(',');
    string(icaltimezone_get_tzid(zone));
    printf(":[");
    int before = -1;
    for (long at = from; at < to; at += step) {
      struct icaltimetype moment = icaltime_from_timet_with_zone(at, 0, icaltimezone_get_utc_timezone());
      int summer, offset = icaltimezone_get_utc_offset_of_utc_time(zone, &moment, &summer);
      if (at == from || offset != before) printf("%s[%ld,%d]", at == from ? "" : ",", at, offset);
      before = offset;
    }
    putchar(']');
    first = 0;
  }
  printf("}\n");
}

int main(int count, char **given) {
  if (count < 2 || !strcmp(given[1], "version")) return puts(ICAL_VERSION) < 0;
  icalerror_set_errors_are_fatal(0);
  icalcomponent *calendar = icalparser_parse_string(everything());
  if (!calendar) return puts("null") < 0;
  if (!strcmp(given[1], "read")) read_entries(calendar);
  else if (count == 5) sample_zones(calendar, atol(given[2]), atol(given[3]), atol(given[4]));
  return 0;
}
