import type { ReadTx } from "#db/engine.ts";
import type { Handlers, Writing } from "#server/context.ts";
import { latestFirst } from "#server/events/rules.ts";
import {
  type EventRow,
  eventById,
  eventBySlug,
  eventsOf,
  findEvent,
  hostsInUse,
  insertEvent,
  insertGrant,
  updateEvent,
} from "#server/events/store.ts";
import { isRepeated, nextVersion } from "#server/events/versions.ts";
import { hasSentTest } from "#server/meta.ts";
import { picturesOf } from "#server/pictures/store.ts";
import { openLedger } from "#server/seats/store.ts";
import type { Event, SeatsGiven } from "#shared/events.ts";
import { newId } from "#shared/new-id.ts";
import { Refused } from "#shared/refusal.ts";

export const eventHandlers: Handlers<"events.create" | "events.mine" | "events.save"> = {
  async "events.create"({ event: given }, context) {
    const { tx, now, actor } = context;
    const stored = await eventById(tx, given.id);
    const event = { ...given, seatsGiven: given.seatsGiven ?? (await usualFor(stored, context)) };
    if (stored && isRepeated(stored.details, event)) return stored.details;
    if (stored) throw new Refused("already-taken", { field: "id" });
    if (await eventBySlug(tx, event.slug)) throw new Refused("already-taken", { field: "slug" });
    requireMailFor(event, context);

    await requireOwnPictures(tx, event, []);
    const created = nextVersion(null, event);
    await insertEvent(tx, created, now);
    await openLedger(tx, event.id);
    const staffId = actor.staff?.id as string; // the door let a founder in
    await insertGrant(tx, {
      id: newId(),
      eventId: event.id,
      staffId,
      role: "owner",
      hostId: null,
      roomId: null,
    });
    return created;
  },

  async "events.mine"(_input, { tx, actor }) {
    const eventIds = [...new Set(actor.staff?.grants.map((grant) => grant.eventId))];
    const rows = await eventsOf(tx, eventIds);
    return rows
      .map(({ id, slug, state, details }) => ({
        id,
        slug,
        state,
        title: details.title,
        startsOn: details.startsOn,
      }))
      .toSorted(latestFirst);
  },

  async "events.save"({ eventId, event }, context) {
    const { tx } = context;
    const stored = await findEvent(tx, eventId);
    if (event.id !== eventId) throw new Refused("not-found");
    if (event.slug !== stored.slug && stored.state !== "draft")
      throw new Refused("not-now", { field: "slug" });
    const namesake = await eventBySlug(tx, event.slug);
    if (namesake && namesake.id !== eventId) throw new Refused("already-taken", { field: "slug" });
    await requireOwnPictures(tx, event, picturesIn(stored.details));
    const kept = new Set(event.hosts.map((host) => host.id));
    const dropped = stored.details.hosts.map((host) => host.id).filter((id) => !kept.has(id));
    const inUse = await hostsInUse(tx, eventId, dropped);
    if (inUse.length > 0) throw new Refused("still-used", { by: ["registrations"] });

    if (event.seatsGiven !== stored.details.seatsGiven) requireMailFor(event, context);

    const next = nextVersion(stored.details, event);
    await updateEvent(context, next, stored.details);
    return next;
  },
};

const picturesIn = ({ hosts }: Pick<Event, "hosts">) =>
  hosts.flatMap(({ logoId, sealId }) => [logoId, sealId]).filter((id) => id !== null);

/** Refuses (bad-input) a picture of another event, unless it stood here already. */
async function requireOwnPictures(tx: ReadTx, event: Event, were: string[]): Promise<void> {
  const added = picturesIn(event).filter((id) => !were.includes(id));
  const own = await picturesOf(tx, event.id, added);
  if (added.some((id) => !own.includes(id)))
    throw new Refused("bad-input", { fields: [{ path: "event.hosts", reason: "picture" }] });
}

/** At the press, once it has been seen here that mail arrives; a repeated call means what the first one did. */
async function usualFor(stored: EventRow | null, { tx, services }: Writing): Promise<SeatsGiven> {
  if (stored) return stored.details.seatsGiven;
  return services.config.smtpUrl && (await hasSentTest(tx)) ? "at-press" : "at-once";
}

/** Refuses (no-mail) to wait for the press of a link that no mail can bring. */
function requireMailFor({ seatsGiven }: Pick<Event, "seatsGiven">, { services }: Writing): void {
  if (seatsGiven === "at-press" && !services.config.smtpUrl) throw new Refused("no-mail");
}
