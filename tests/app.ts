import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DestinationStream } from "pino";
import { engineName, openStore } from "#db/dialect.ts";
import type { Store } from "#db/engine.ts";
import { makeEvent, makeRegistration, makeRoom, makeSession } from "#db/seed/make.ts";
import { Visitor } from "#db/seed/visitor.ts";
import { createApp } from "#server/app.ts";
import type { Large } from "#server/aside/size-store.ts";
import { clientFolder, loadRenderer } from "#server/client-build.ts";
import { readConfig } from "#server/config.ts";
import { makeOneTimeLink } from "#server/identity/link-store.ts";
import { findStaffByEmail } from "#server/identity/staff-store.ts";
import { createLog } from "#server/log.ts";
import type { Renderer } from "#server/pages.ts";
import { offerSetUp } from "#server/signins/set-up.ts";
import { insertGrantFor } from "#server/team/grant.ts";
import type { Event } from "#shared/events.ts";
import type { TeamRole } from "#shared/grants.ts";
import type { RegistrationDraft } from "#shared/registrations.ts";
import type { Room } from "#shared/rooms.ts";
import type { SessionDraft } from "#shared/sessions.ts";
import { freshDatabase, giveBack, ownDatabase as makeOwn } from "#tests/postgres.ts";

export interface StartOptions {
  /** Environment variables, as an operator would set them. */
  environment?: Record<string, string>;
  /** A data folder that is there already: the server of before, started again. */
  dataDir?: string;
  databaseUrl?: string;
  /** On Postgres one that nobody else has, for a test that changes tables: the others share theirs. */
  ownDatabase?: boolean;
  clock?: () => Temporal.Instant;
  renderer?: Renderer;
  key?: string;
  /** Who reads the log, line by line. */
  log?: DestinationStream;
  /** What a control puts between the server and its database. */
  around?: (store: Store) => Store;
  /** With the built pages, on a public address that a browser on this machine can open. */
  browser?: boolean;
  /** From what size on an event is made aside. */
  largeFrom?: Large;
  /** The name by which that browser finds this machine. */
  browserHost?: string;
}

export const serverKey = "the same key for every server of a test run";
const plain: Renderer = {
  document: (page) => `<!doctype html><title>${page.kind}</title>`,
  shell: () => "<!doctype html>",
};

/** A real server on a free port with an empty database of its own, and people who act on it. */
export async function startApp({
  environment = {},
  dataDir,
  databaseUrl,
  ownDatabase = false,
  clock,
  renderer = plain,
  log,
  key = serverKey,
  around = (store) => store,
  browser = false,
  browserHost = "jubilee.localhost",
  largeFrom,
}: StartOptions = {}) {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), "jubilee-test-"));
  const database =
    engineName === "postgres"
      ? (databaseUrl ?? (await (ownDatabase ? makeOwn() : freshDatabase())))
      : undefined;
  const config = readConfig({
    PORT: "0",
    DATA_DIR: folder,
    PUBLIC_URL: "http://jubilee.example",
    LOG_LEVEL: "error",
    ...(browser ? await addressForBrowsers(browserHost) : {}),
    ...(database ? { DATABASE_URL: database } : {}),
    ...environment,
  });
  const store = around(await openStore(config));
  const app = await createApp({
    config,
    store,
    serverKey: key,
    clock: clock ?? (() => Temporal.Now.instant()),
    log: createLog(config.logLevel, log),
    renderer: browser ? await loadRenderer() : renderer,
    rendererBuilt: browser,
    ...(largeFrom ? { largeFrom } : {}),
    clientFolder: browser ? clientFolder : null,
  }).catch(async (problem) => {
    await store.close(); // whoever mends what was wrong starts again
    throw problem;
  });
  const { port } = await app.start();
  const stop = async () => {
    await app.close();
    if (database) giveBack(database);
  };
  const url = `http://127.0.0.1:${port}`;
  const nobody = () => new Visitor(url);

  /** The link in the mail that signs a new team member in. */
  async function signInToken(
    role: TeamRole,
    eventId: string,
    tied: { roomId?: string; hostId?: string } = {},
  ) {
    const email = `${role}-${crypto.randomUUID()}@example.org`;
    return store.write(async (tx) => {
      const subjectId = await insertGrantFor(tx, { eventId, role, email, name: role, lang: "en", ...tied });
      const now = clock?.() ?? Temporal.Now.instant();
      return makeOneTimeLink(tx, { kind: "staff-sign-in", subjectId, expiresAt: now.add({ hours: 1 }) }, now);
    });
  }

  /** Another link for a team member who is there already, as from their mail. */
  const signInLink = (email: string) =>
    store.write(async (tx) => {
      const now = clock?.() ?? Temporal.Now.instant();
      const subjectId = (await findStaffByEmail(tx, email))?.id ?? null;
      return makeOneTimeLink(tx, { kind: "staff-sign-in", subjectId, expiresAt: now.add({ hours: 1 }) }, now);
    });

  /** A team member with a grant, signed in by a link as from the mail. */
  async function member(role: TeamRole, eventId: string, tied: { roomId?: string; hostId?: string } = {}) {
    const visitor = nobody();
    await visitor.do("signins.enter", { token: await signInToken(role, eventId, tied) });
    return visitor;
  }

  const setUpToken = async () => (await offerSetUp(store, clock?.() ?? Temporal.Now.instant())) ?? "";

  async function founder() {
    const visitor = nobody();
    const token = await setUpToken();
    await visitor.do("signins.setUp", {
      token,
      name: "Ada",
      email: "ada@example.org",
      lang: "en",
    });
    return visitor;
  }

  /** Registered, with the cookie that registering gives. */
  async function attendee(registration: Partial<RegistrationDraft> & { eventId: string }) {
    const visitor = nobody();
    await visitor.do("registrations.register", makeRegistration(registration));
    return visitor;
  }

  return {
    url,
    port,
    app,
    store,
    config,
    dataDir: folder,
    databaseUrl: database,
    nobody,
    signInToken,
    signInLink,
    member,
    setUpToken,
    founder,
    attendee,
    /** Stops the server; its data stay for a next one. */
    stop,
    async close() {
      await stop();
      if (!dataDir) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The port has to be known before the server starts, for its public address to name it. */
async function addressForBrowsers(host: string) {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  return { PORT: String(port), PUBLIC_URL: `http://${host}:${port}` };
}

export type TestApp = Awaited<ReturnType<typeof startApp>>;

/** A published event with one room and one session, and the founder who made it. */
export async function openEvent(
  app: TestApp,
  {
    event,
    room,
    session,
    seats,
  }: {
    event?: Partial<Event>;
    room?: Partial<Room>;
    session?: Partial<SessionDraft>;
    seats?: { onsite?: number; online?: number };
  } = {},
) {
  const founder = await app.founder();
  const made = makeEvent(event);
  const hall = makeRoom(room);
  const eventId = made.id;
  await founder.do("events.create", { event: made });
  await founder.do("rooms.save", { eventId, room: hall });
  const ceremony = makeSession({ roomId: hall.id, ...session });
  await founder.do("sessions.save", { eventId, session: ceremony });
  for (const mode of ["onsite", "online"] as const) {
    const wanted = seats?.[mode];
    if (wanted !== undefined)
      await founder.do("seats.setCapacity", { eventId, mode, group: "general", wanted });
  }
  await founder.do("events.publish", { eventId });
  return { founder, eventId, event: made, roomId: hall.id, room: hall, session: ceremony };
}
