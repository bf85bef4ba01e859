import type { CalendarScope, EventFilter } from "#server/calendars/render.ts";
import { isRemembered } from "#server/programme/release.ts";
import type { Programme, ReleasedSession } from "#shared/programme.ts";
import { endsAt } from "#shared/reading.ts";
import type { Mode, Room } from "#shared/rooms.ts";
import type { Session } from "#shared/sessions.ts";

/** What the clock and the reader's choice make of a programme. */
export interface View {
  sessions: ReleasedSession[];
  /** How often subscribers are asked to look again (RFC 7986 §5.7). */
  refreshEvery: "PT15M" | "PT1H";
}

const dayMillis = 24 * 3_600_000;
/** How long a session that is over stays in a person's own calendar. */
const pastDays = 90;

/** Everything that the reader chose, whenever it is asked for. */
export const wholeView = ({ programme, scope }: { programme: Programme; scope: CalendarScope }): View => ({
  sessions: programme.sessions.filter(chosenBy(scope, programme.rooms)),
  refreshEvery: "PT1H",
});

/** Which sessions a calendar shows at this moment. Cached calendars are told apart by it. */
export function viewOf(programme: Programme, scope: CalendarScope, now: Temporal.Instant): View {
  const { sessions: chosen } = wholeView({ programme, scope });
  const stays = (session: ReleasedSession) =>
    (session.revision.status === "confirmed" || isRemembered(session, now)) &&
    (scope.kind === "event" || now.epochMilliseconds <= Date.parse(endsAt(session)) + pastDays * dayMillis);
  const sessions = scope.kind === "session" ? chosen : chosen.filter(stays);
  return { sessions, refreshEvery: isNear(programme, now) ? "PT15M" : "PT1H" };
}

function chosenBy(scope: CalendarScope, rooms: readonly Room[]): (session: Session) => boolean {
  if (scope.kind === "session") return (session) => session.id === scope.sessionId;
  if (scope.kind === "event") return filteredBy(scope.filter ?? {}, rooms);
  const only = scope.only && new Set(scope.only);
  return (session) => !only || only.has(session.id);
}

function filteredBy({ roomId, kind, mode }: EventFilter, rooms: readonly Room[]) {
  const kinds = new Map(rooms.map((room) => [room.id, room.kind]));
  return (session: Session) =>
    (!roomId || session.roomId === roomId) &&
    (!kind || session.kind === kind) &&
    (!mode || isFor(mode, kinds.get(session.roomId ?? "")));
}

const isFor = (mode: Mode, roomKind: Room["kind"] | undefined) =>
  roomKind !== (mode === "online" ? "hall" : "online");

/** From a day before the first session to the end of the last. */
function isNear({ sessions }: Programme, now: Temporal.Instant): boolean {
  const planned = sessions.filter((session) => session.revision.status === "confirmed");
  const starts = planned.map((session) => Date.parse(session.startsAt));
  const ends = planned.map((session) => Date.parse(endsAt(session)));
  const at = now.epochMilliseconds;
  return at >= Math.min(...starts) - dayMillis && at <= Math.max(...ends);
}
