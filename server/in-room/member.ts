import type { ReadTx } from "#db/engine.ts";
import { type Actor, authorize, mayDo, nobody } from "#server/actor.ts";
import { findRegistration, nameOf } from "#server/registrations/store.ts";
import { inRoom, roomRuns } from "#shared/commands.ts";
import type { Audience } from "#shared/live.ts";
import { nativeFirst } from "#shared/reading.ts";
import { Refused } from "#shared/refusal.ts";
import type { Mode } from "#shared/rooms.ts";
import type { Lang } from "#shared/texts.ts";

/** Somebody in a room, as the room knows them. */
export interface Member {
  audience: Audience;
  /** `registration:<id>` or `staff:<id>`; a hall screen says nothing. */
  author: string | null;
  from: { name: string; affiliation: string; mode: Mode | null };
  hostId: string | null;
  lang: Lang | null;
}

export type Speaker = Member & { author: string };

interface Place {
  eventId: string;
  roomId: string;
}

/** Refuses whoever may not be in the room. Who runs it is there as such, also when registered as well. */
export async function findMember(tx: ReadTx, actor: Actor, place: Place): Promise<Member> {
  authorize(actor, { access: [...inRoom, "screen"] }, place);
  const { staff, attendee } = actor;
  if (staff && mayDo({ ...nobody, staff }, roomRuns, place)) {
    const hosting = staff.grants.find((grant) => grant.eventId === place.eventId && grant.hostId !== null);
    return {
      audience: "runs",
      author: `staff:${staff.id}`,
      from: { name: staff.name, affiliation: "", mode: null },
      hostId: hosting?.hostId ?? null,
      lang: staff.lang,
    };
  }
  if (attendee?.eventId === place.eventId) return attending(tx, place.eventId, attendee.registrationId);
  return {
    audience: "screen",
    author: null,
    from: { name: "", affiliation: "", mode: null },
    hostId: null,
    lang: null,
  };
}

/**
 * Whoever may say something in the room: not a hall screen, and nobody without a seat. Refuses words
 * that say they are another's.
 */
export async function findSpeaker(
  tx: ReadTx,
  actor: Actor,
  { author, ...place }: Place & { author: string | undefined },
): Promise<Speaker> {
  const speaker = requireSpeaks(await findMember(tx, actor, place));
  if (author && author !== speaker.author) throw new Refused("sign-in-needed");
  return speaker;
}

export function requireSpeaks(member: Member): Speaker {
  const { author } = requireSeat(member);
  if (author === null) throw new Refused("not-yours");
  return { ...member, author };
}

/** Refuses (no-seat) whoever only follows the room. */
export function requireSeat(member: Member): Member {
  if (member.audience === "followers") throw new Refused("no-seat");
  return member;
}

async function attending(tx: ReadTx, eventId: string, registrationId: string): Promise<Member> {
  const row = await findRegistration(tx, eventId, registrationId);
  if (row.state === "cancelled") throw new Refused("not-yours");
  const { affiliation, mode, hostId, lang } = row;
  const [name] = nativeFirst(nameOf(row));
  const hasSeat = row.state === "confirmed";
  return {
    audience: hasSeat ? "members" : "followers",
    author: `registration:${registrationId}`,
    from: { name, affiliation, mode: hasSeat ? mode : null }, // who only waits is nowhere yet
    hostId,
    lang,
  };
}
