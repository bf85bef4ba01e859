import type { Schedule } from "#server/exchange/schedule.ts";

/** schedule.json; the format names its fields in snake case. */
export function scheduleJson(schedule: Schedule): string {
  const { title, acronym, startsOn, endsOn, url, colour, tracks, rooms, days, zone } = schedule;
  return JSON.stringify({
    generator: { name: "Jubilee" },
    schedule: {
      url,
      version: schedule.version,
      conference: {
        title,
        acronym,
        start: startsOn,
        end: endsOn,
        daysCount: days.length,
        timeslot_duration: "00:05",
        // The format knows zones of the form Area/City, and UTC.
        ...(/^[A-Z][a-z]+\/[A-Z][a-z]+|UTC$/.test(zone) ? { time_zone_name: zone } : {}),
        url,
        colors: { primary: colour },
        tracks,
        rooms,
        days: days.map((day) => ({
          index: day.index,
          date: day.date,
          day_start: day.start,
          day_end: day.end,
          rooms: Object.fromEntries(day.rooms.map(({ name, talks }) => [name, talks])),
        })),
      },
    },
  });
}
