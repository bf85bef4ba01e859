import { clockOf } from "#server/clocks/book.ts";
import type { Contact, CrewItem, CrewSheet } from "#shared/crew.ts";
import { Refused } from "#shared/refusal.ts";
import type { Session } from "#shared/sessions.ts";
import { readWall } from "#shared/wall-time.ts";

/** Mail and phone of another host's guest are left out (K3). */
export const forReader = (contact: Contact, reaches: boolean): Contact =>
  reaches ? contact : { ...contact, mail: "", phone: "" };

/** What a sheet names that is somebody else's to have. */
export const namedIn = ({ after, items }: Pick<CrewSheet, "after" | "items">) => {
  const souvenirs = items.flatMap(({ souvenir }) => souvenir ?? []);
  return {
    sessions: idsOf([after]),
    items: idsOf(items.map(({ id }) => id)),
    people: idsOf(items.flatMap(({ onScreen, mcId }) => [...onScreen, mcId])),
    hosts: idsOf(souvenirs.flatMap(({ giverId, receiverId }) => [giverId, receiverId])),
    pictures: idsOf(souvenirs.map(({ pictureId }) => pictureId)),
    walls: idsOf(items.flatMap(({ fixedAt, endsBy }) => [fixedAt, endsBy])),
  };
};
const idsOf = (given: readonly (string | null)[]) => new Set(given.filter((each) => each !== null));

/** Refuses a time that its clock leaps over (time-gap), and a day that no month has. Of one that comes twice it is the first. */
export function requireTimes(walls: Iterable<string>, zone: string): void {
  for (const wall of walls) {
    const reading = readWall(wall, clockOf(zone));
    if (reading.kind === "unreadable")
      throw new Refused("bad-input", { fields: [{ path: "sheet.items", reason: "date" }] });
    if (reading.kind === "gap") throw new Refused("time-gap", { suggestion: reading.suggestion });
  }
}

/** A sheet whose session moves so many days on: its times go along, as the session's own does. */
export function sheetMovedAlong(sheet: CrewSheet, days: number, { zone }: Pick<Session, "zone">): CrewSheet {
  const moved = (wall: string | null) => {
    if (wall === null) return null;
    const to = Temporal.PlainDateTime.from(wall).add({ days }).toString({ smallestUnit: "minute" });
    const reading = readWall(to, clockOf(zone));
    return reading.kind === "gap" ? reading.suggestion : to;
  };
  const along = (item: CrewItem): CrewItem => ({
    ...item,
    fixedAt: moved(item.fixedAt),
    endsBy: moved(item.endsBy),
  });
  return { ...sheet, items: sheet.items.map(along) };
}
