import type { ReadTx } from "#db/engine.ts";
import { eventIdAt } from "#server/aside/size-store.ts";
import type { Services } from "#server/context.ts";
import { registrationById } from "#server/registrations/store.ts";
import type { CommandName, Input } from "#shared/contract.ts";

type OfWhich<C extends CommandName> = (
  tx: ReadTx,
  input: Input<C>,
  services: Services,
) => Promise<string | null>;

const byId = async (_tx: ReadTx, { eventId }: { eventId: string }) => eventId;
const bySlug = (tx: ReadTx, { slug }: { slug: string }) => eventIdAt(tx, slug);

/** What reads or writes out more of an event the more it holds, and which event that is. */
const commands: { [C in CommandName]?: OfWhich<C> } = {
  "arrivals.list": byId,
  "bursts.list": byId,
  "bursts.people": byId,
  "calendars.event": bySlug,
  "calendars.feed": async (tx, { token }, { links }) => {
    const link = links.read(token);
    return link?.kind === "feed" ? ((await registrationById(tx, link.id))?.eventId ?? null) : null;
  },
  "checks.list": byId,
  "crew.contacts": byId,
  "crew.readiness": byId,
  "events.cancel": byId,
  "events.desk": byId,
  "events.shown": bySlug,
  "events.end": byId,
  "events.publish": byId,
  "events.reopen": byId,
  "exchange.news": bySlug,
  "exchange.people": bySlug,
  "exchange.programme": bySlug,
  "exchange.schedule": bySlug,
  "letters.list": byId,
  "letters.review": byId,
  "mails.list": byId,
  "people.list": byId,
  "programme.open": bySlug,
  "programme.preview": byId,
  "registrations.csv": byId,
  "registrations.list": byId,
  "registrations.xlsx": byId,
  "releases.list": byId,
  "releases.next": byId,
  "releases.putBack": byId,
  "rooms.open": byId,
  "sessions.along": byId,
  "sessions.list": byId,
  "shows.agreeDelay": byId,
  "shows.open": byId,
};

export const growing = commands as Partial<
  Record<CommandName, (tx: ReadTx, input: object, services: Services) => Promise<string | null>>
>;
