import type { Handlers } from "#server/context.ts";
import { placedAnew } from "#server/events/order.ts";
import { requireBelow, requireOwnHost } from "#server/events/rules.ts";
import { findEvent } from "#server/events/store.ts";
import { nextVersion } from "#server/events/versions.ts";
import {
  addPeople,
  countPeople,
  dropPerson,
  findPerson,
  peopleOfEvent,
  peopleWith,
  putPerson,
} from "#server/people/store.ts";
import { limits } from "#shared/limits.ts";
import type { peopleCommands } from "#shared/people.ts";
import { guestsOfHonour } from "#shared/reading.ts";
import { Refused } from "#shared/refusal.ts";

export const peopleHandlers: Handlers<keyof typeof peopleCommands> = {
  "people.list": ({ eventId }, { tx }) => peopleOfEvent(tx, eventId),

  async "people.save"({ eventId, person }, context) {
    const { tx, services } = context;
    const stored = await findPerson(tx, eventId, person.id);
    if (!stored) requireBelow(limits.peoplePerEventMax, await countPeople(tx, eventId));
    if (stored && stored.hostId !== person.hostId)
      await services.beside.requireMayMove(context, eventId, stored);
    const { details } = await findEvent(tx, eventId);
    requireOwnHost(details, person.hostId, { path: "person.hostId", was: stored?.hostId });
    const next = nextVersion(stored, person);
    await putPerson(context, eventId, next, stored);
    return next;
  },

  async "people.add"({ eventId, people }, context) {
    const { tx } = context;
    const ids = people.map(({ id }) => id);
    const stored = new Map((await peopleWith(tx, eventId, ids)).map((person) => [person.id, person]));
    const next = people.map((person) => nextVersion(stored.get(person.id) ?? null, person));
    const added = next.filter(({ id }) => !stored.has(id));
    requireBelow(limits.peoplePerEventMax, (await countPeople(tx, eventId)) + added.length - 1);
    const { details } = await findEvent(tx, eventId);
    for (const [at, { hostId }] of added.entries())
      requireOwnHost(details, hostId, { path: `people.${at}.hostId` });
    await addPeople(context, eventId, added);
    return next;
  },

  async "people.reorder"({ eventId, ...order }, context) {
    const { tx } = context;
    const guests = guestsOfHonour({ people: await peopleOfEvent(tx, eventId) });
    for (const { thing: guest, place } of placedAnew(guests, order))
      if (guest.protocol !== place + 1)
        await putPerson(
          context,
          eventId,
          { ...guest, protocol: place + 1, version: guest.version + 1 },
          guest,
        );
    return peopleOfEvent(tx, eventId);
  },

  async "people.remove"({ eventId, id }, context) {
    const { tx, services } = context;
    const stored = await findPerson(tx, eventId, id);
    if (!stored) throw new Refused("not-found");
    const by = await services.usage.ofPerson(tx, eventId, id);
    if (by.length > 0) throw new Refused("still-used", { by });
    await services.beside.personGoes(context, eventId, id);
    await dropPerson(context, eventId, stored);
    return {};
  },
};
