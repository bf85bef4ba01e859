import { fillEvent } from "#db/seed/full-house.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { openEvent, type StartOptions, startApp, type TestApp } from "#tests/app.ts";

const nothing = { sessions: 0, registrations: 0 };
const everything = { sessions: 1e6, registrations: 1e6 };
const at = Temporal.Instant.from("2031-12-02T01:00:00Z");

export interface Answered {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface Scene {
  app: TestApp;
  eventId: string;
  founder: Visitor;
  /** Somebody registered. */
  ben: Visitor;
}
/** Each request by a name of its own. */
type Requests = Record<string, [path: string, by?: Visitor]>;

/** One event asked twice for the same: all made on the thread that serves, then all that grows on the other. */
export async function servedTwice(
  requestsOf: (scene: Scene) => Promise<Requests>,
  options: StartOptions = {},
) {
  const first = await startApp({ ...options, clock: () => at, largeFrom: everything });
  const session = { description: { en: "Two halls, one programme." } };
  const { founder, eventId } = await openEvent(first, { session });
  const ben = await first.attendee({ eventId, email: "ben@example.org" });
  await fillEvent(first.store, eventId, { rooms: 2, people: 5, sessions: 20, registrations: 40 });
  await founder.do("events.publish", { eventId });
  const requests = await requestsOf({ app: first, eventId, founder, ben });
  const here = await answersTo(requests, first.url);
  await first.stop();
  const { PUBLIC_URL, PORT } = { PUBLIC_URL: first.config.publicUrl, PORT: String(first.config.port) };
  const app = await startApp({
    ...options,
    clock: () => at,
    largeFrom: nothing,
    dataDir: first.dataDir,
    ...(first.databaseUrl ? { databaseUrl: first.databaseUrl } : {}),
    environment: { PUBLIC_URL, PORT },
  });
  return { app, eventId, founder, here, aside: await answersTo(requests, app.url) };
}

async function answersTo(requests: Requests, url: string): Promise<Record<string, Answered>> {
  const answers: Record<string, Answered> = {};
  for (const [name, [path, by]] of Object.entries(requests)) {
    const response = await fetch(url + path, { headers: by ? { cookie: by.cookie } : {} });
    const all = Object.fromEntries(response.headers);
    const { date: _date, "content-security-policy": _policy, ...headers } = all;
    const body = (await response.text()).replaceAll(/nonce="[^"]+"/g, 'nonce=""');
    answers[name] = { status: response.status, headers, body };
  }
  return answers;
}
