import fc from "fast-check";
import { expect, test } from "vitest";
import { makeSession } from "#db/seed/make.ts";
import { clashes, type Session } from "#shared/sessions.ts";

const rooms = ["hall", "room-a", null];
const people = ["ada", "ben", "cyd"];
const minuteOf = (minute: number) => new Date(Date.UTC(2031, 11, 2, 0, minute)).toISOString();

const session = fc
  .record({
    minute: fc.integer({ min: 0, max: 90 }),
    minutes: fc.integer({ min: 1, max: 60 }),
    roomId: fc.constantFrom(...rooms),
    personIds: fc.uniqueArray(fc.constantFrom(...people)),
    state: fc.constantFrom("planned" as const, "cancelled" as const),
  })
  .map(
    ({ minute, minutes, roomId, personIds, state }): Session => ({
      ...makeSession({
        minutes,
        roomId,
        state,
        roles: personIds.map((personId) => ({ personId, role: "speaker" })),
      }),
      startsAt: minuteOf(minute),
    }),
  );

const from = ({ startsAt }: Session) => Date.parse(startsAt);
const until = (each: Session) => from(each) + each.minutes * 60_000;
const overlap = (a: Session, b: Session) => from(a) < until(b) && from(b) < until(a);
const named = (each: Session) => each.roles.map((role) => role.personId);

/** Each pair against each other, whatever it costs. */
function slowly(sessions: Session[]) {
  const planned = sessions.filter((each) => each.state === "planned");
  return planned.flatMap((a, at) =>
    planned
      .slice(at + 1)
      .filter((b) => overlap(a, b))
      .flatMap((b) =>
        [
          ...(a.roomId && a.roomId === b.roomId ? [a.roomId] : []),
          ...named(a).filter((id) => named(b).includes(id)),
        ].map((subjectId) => [...[a.id, b.id].toSorted(), subjectId].join()),
      ),
  );
}

test("P3: what clashes is each pair that overlaps and shares a room or a person, and no other", () => {
  fc.assert(
    fc.property(fc.array(session, { maxLength: 12 }), (sessions) => {
      const found = clashes(sessions).map(({ sessionIds, subjectId }) =>
        [...sessionIds.toSorted(), subjectId].join(),
      );
      expect(found.toSorted()).toEqual(slowly(sessions).toSorted());
    }),
  );
});
