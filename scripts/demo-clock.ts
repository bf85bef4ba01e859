/** The reference event's own morning, in Dalian. */
const zone = "Asia/Shanghai";
const startOn = (day: Temporal.PlainDate) =>
  day.toZonedDateTime({ timeZone: zone, plainTime: "09:00" }).toInstant();
const minutesIntoTheCeremony = 42;

/**
 * The demonstration's clock: at `begunAt` (the real instant) it is 09:42 in Dalian on the next 2 December,
 * from where it goes on as clocks do. So an afternoon is an afternoon, whatever the hour of whoever looks.
 * It is ahead of the real time always, so that a browser keeps the cookies of it.
 */
export function demoClock(
  begunAt: Temporal.Instant,
  realClock = () => Temporal.Now.instant(),
): {
  ceremonyAt: Temporal.Instant;
  clock: () => Temporal.Instant;
} {
  const { year } = begunAt.toZonedDateTimeISO(zone);
  const day = Temporal.PlainDate.from({ year, month: 12, day: 2 });
  const [thisYears, nextYears] = [startOn(day), startOn(day.add({ years: 1 }))];
  const ceremonyAt = Temporal.Instant.compare(begunAt, thisYears) < 0 ? thisYears : nextYears;
  const ahead = begunAt.until(ceremonyAt.add({ minutes: minutesIntoTheCeremony }));
  return { ceremonyAt, clock: () => realClock().add(ahead) };
}
