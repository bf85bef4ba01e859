import { openStore } from "#db/dialect.ts";
import { fillEvent, type Size } from "#db/seed/full-house.ts";
import { makeRegistration } from "#db/seed/make.ts";
import { Visitor } from "#db/seed/visitor.ts";
import { type Bench, scaled } from "../claim.ts";
import type { Registrants } from "../load/registrants.ts";
import type { Asking } from "./all-reads.ts";
import { sendForCrowd } from "./crowd.ts";
import { dataFolder, dropFolder, foundedBy, openEvent, startProduct } from "./product.ts";
import type { Server } from "./server.ts";

const registrantsLoad = new URL("../load/registrants.ts", import.meta.url);

/** As large as an event may be; a sixteenth of it stands beside it. */
const whole: Size = { rooms: 40, people: 960, sessions: 1_999, registrations: 20_000 };
export const times = 16;

export const sizeOf = (bench: Bench, share: number): Size => ({
  rooms: scaled(bench, whole.rooms / share),
  people: scaled(bench, whole.people / share),
  sessions: scaled(bench, whole.sessions / share),
  registrations: scaled(bench, whole.registrations / share),
});

export interface Scene {
  server: Server;
  asking: Asking;
  /** Of those who are in the room. */
  cookies: string[];
  /** Where its data are. */
  folder: string;
}

interface Around {
  /** Who registers by the door and is in the room. */
  members: number;
  environment?: Record<string, string>;
}

/** The programme is released before the people come, as it is: a release writes to all who are there. */
export async function inEvent<T>(
  bench: Bench,
  size: Size,
  { members, environment = {} }: Around,
  work: (scene: Scene) => Promise<T>,
): Promise<T> {
  const folder = dataFolder();
  const first = await startProduct(bench, folder);
  const registrants = sendForCrowd<Registrants>(registrantsLoad);
  try {
    const founder = await foundedBy(first);
    const { eventId, roomId, slug } = await openEvent(founder);
    await fill(folder, eventId, { ...size, registrations: 0 });
    await founder.do("events.publish", { eventId });
    const path = "/api/registrations.register";
    const given = { url: first.url, path, eventId, withinMillis: 100, seed: bench.seed };
    const { cookies } = await registrants.register({ ...given, count: scaled(bench, members) });
    const guest = new Visitor(first.url);
    await guest.do("registrations.register", makeRegistration({ eventId }));
    const { feedToken } = await guest.do("registrations.mine", { eventId });
    await fill(folder, eventId, { rooms: 0, people: 0, sessions: 0, registrations: size.registrations });
    await first.stop();
    const server = await startProduct(bench, folder, environment);
    try {
      const again = (visitor: Visitor) => new Visitor(server.url, visitor.cookie);
      const asker = again(founder);
      const { sessions } = await asker.do("sessions.list", { eventId });
      const { staffId = "" } = (await asker.do("staff.list", {}))[0] ?? {};
      const [person] = await asker.do("people.list", { eventId });
      const asking = {
        ...{ founder: asker, guest: again(guest), nobody: new Visitor(server.url) },
        ...{ eventId, roomId, slug, feedToken, staffId },
        sessionId: sessions[0]?.id ?? "",
        personId: person?.id ?? "",
      };
      return await work({ server, asking, cookies, folder });
    } finally {
      await server.stop();
    }
  } finally {
    await first.stop();
    await registrants.goHome();
    dropFolder(folder);
  }
}

async function fill(dataDir: string, eventId: string, size: Size) {
  const store = await openStore({ dataDir, databaseUrl: null, beside: true });
  // By the server's own clock they are there already.
  await fillEvent(store, eventId, { ...size, registeredFrom: Temporal.Instant.from("2025-01-01T00:00:00Z") });
  await store.close();
}
