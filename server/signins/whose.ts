import type { ReadTx } from "#db/engine.ts";
import type { Actor } from "#server/actor.ts";
import { endOf } from "#server/events/rules.ts";
import { findOneTimeLink, type OneTimeLinkRow } from "#server/identity/link-store.ts";
import { staffById } from "#server/identity/staff-store.ts";
import type { ReadLink } from "#server/links.ts";
import { pressOf } from "#server/presses/commands.ts";
import { findRegistrationForLink, isStaying, type RegistrationRow } from "#server/registrations/store.ts";
import { findRoomForLink } from "#server/signins/store.ts";
import type { Press } from "#shared/presses.ts";
import { nativeFirst } from "#shared/reading.ts";
import { Refused } from "#shared/refusal.ts";
import { inLang } from "#shared/texts.ts";

interface Whose {
  kind: "attendee" | "screen" | "staff" | "setup" | "press";
  /** Null: nobody's yet. */
  id: string | null;
  name: string;
  press?: Press;
}

const hoursAfterEvent = 7 * 24;
/** A personal link outlives its event by a week. */
export const personalLinkEnds = (event: Parameters<typeof endOf>[0]): Temporal.Instant =>
  endOf(event).add({ hours: hoursAfterEvent });

/** Whose link it is; refuses (link-dead, event-over) what `enter` would refuse. */
export async function whoseLink(
  tx: ReadTx,
  link: ReadLink | null,
  { token, now }: { token: string; now: Temporal.Instant },
): Promise<Whose> {
  const found =
    link?.kind === "personal" || link?.kind === "mailed"
      ? await attendeeOf(tx, link.id, (row) => holdsFor(link, row), now)
      : link?.kind === "screen"
        ? await screenOf(tx, link.id, (generation) => link.holds(generation))
        : await onceOf(tx, token, now);
  if (!found) throw new Refused("link-dead", await eventOfDead(tx, link));
  return found;
}

/** Of which event a guest's link was: told only to who brings one that this server made, whatever has become of it. */
async function eventOfDead(tx: ReadTx, link: ReadLink | null): Promise<{ slug: string } | undefined> {
  if (link?.kind !== "personal" && link?.kind !== "mailed") return undefined;
  const found = await findRegistrationForLink(tx, link.id);
  if (!found || !heldOnce(link, found.registration)) return undefined;
  return { slug: found.event.slug };
}

const heldOnce = (link: ReadLink, { linkGeneration, email }: RegistrationRow): boolean =>
  Array.from({ length: linkGeneration + 1 }, (_, generation) => generation).some((generation) =>
    link.kind === "mailed" ? link.holds(generation, email) : link.holds(generation),
  );

/** Who is signed in here in the same way already. */
export async function whoIsHere(tx: ReadTx, kind: Whose["kind"], actor: Actor): Promise<Whose | null> {
  if (kind === "attendee" && actor.attendee) return attendeeOf(tx, actor.attendee.registrationId);
  if (kind === "screen" && actor.screen) return screenOf(tx, actor.screen.roomId);
  if (kind === "staff" && actor.staff)
    return { kind, id: actor.staff.id, name: actor.staff.name || actor.staff.email };
  return null;
}

/** A mailed link is good for one address and no other; none for whoever is being erased. */
export const holdsFor = (link: ReadLink, row: RegistrationRow) =>
  isStaying(row) &&
  (link.kind === "mailed" ? link.holds(row.linkGeneration, row.email) : link.holds(row.linkGeneration));

/** Whom a link signs in as a team member. An id alone says nothing: a guest may have registered with it. */
export const memberOf = async (tx: ReadTx, { kind, subjectId }: OneTimeLinkRow) =>
  kind === "staff-sign-in" && subjectId ? staffById(tx, subjectId) : null;

async function attendeeOf(
  tx: ReadTx,
  id: string,
  holds: (row: RegistrationRow) => boolean = () => true,
  now: Temporal.Instant | null = null,
): Promise<Whose | null> {
  const found = await findRegistrationForLink(tx, id);
  if (!found || !holds(found.registration)) return null;
  const { details, slug } = found.event;
  if (now && Temporal.Instant.compare(personalLinkEnds(details), now) <= 0)
    throw new Refused("event-over", { slug }); // a new link would be as dead
  const { nameNative: native, nameLatin: latin, nameOrder: order } = found.registration;
  return { kind: "attendee", id, name: nativeFirst({ native, latin, order })[0] };
}

async function screenOf(
  tx: ReadTx,
  id: string,
  holds: (generation: number) => boolean = () => true,
): Promise<Whose | null> {
  const found = await findRoomForLink(tx, id);
  if (!found || !holds(found.room.screenGeneration)) return null;
  const [first = "en", ...others] = found.event.details.languages;
  return { kind: "screen", id, name: inLang(found.room.details.name, first, others).text };
}

async function onceOf(tx: ReadTx, token: string, now: Temporal.Instant): Promise<Whose | null> {
  const link = await findOneTimeLink(tx, token, now);
  if (link?.kind === "set-up") return { kind: "setup", id: null, name: "" };
  const press = link && (await pressOf(tx, link, now));
  if (press) return { kind: "press", id: null, name: press.address, press };
  const member = link && (await memberOf(tx, link));
  return member ? { kind: "staff", id: member.id, name: member.name || member.email } : null;
}
