import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Logger } from "pino";
import type { Store } from "#db/engine.ts";
import { createAside } from "#server/aside/aside.ts";
import type { Large } from "#server/aside/size-store.ts";
import { dayBudget } from "#server/budgets.ts";
import type { Config } from "#server/config.ts";
import type { Announcement, Services } from "#server/context.ts";
import { crewBeside } from "#server/crew/beside.ts";
import { deskPlace } from "#server/desk/place.ts";
import { createDispatch } from "#server/dispatch.ts";
import { pieces } from "#server/errand-pieces.ts";
import { createErrandRunner } from "#server/errand-runner.ts";
import { standBefore } from "#server/gate/gate.ts";
import { createKnown } from "#server/gate/known.ts";
import { createHousekeeping } from "#server/housekeeping.ts";
import { createHttp } from "#server/http.ts";
import { passkeyHost } from "#server/identity/rules.ts";
import { fingerprintOf } from "#server/key.ts";
import { deriveLinks } from "#server/links.ts";
import { createLive } from "#server/live/live.ts";
import { roomPlace } from "#server/live/room-place.ts";
import { attachSockets, isForSockets } from "#server/live/sockets.ts";
import { readInstallation, requireKey } from "#server/meta.ts";
import { createMetrics } from "#server/metrics.ts";
import { createOutbox } from "#server/outbox.ts";
import { createPages, type Renderer } from "#server/pages.ts";
import { pagesAside } from "#server/pages-aside.ts";
import { membersLockedOut } from "#server/passkeys/store.ts";
import { findPicture } from "#server/pictures/store.ts";
import { refoldSearchTexts } from "#server/registrations/refold.ts";
import { touchRegistrations } from "#server/registrations/store.ts";
import { sayWhatIsNew } from "#server/said-of-installation.ts";
import { createSecurityLog } from "#server/security-log.ts";
import { createShelf } from "#server/shelf.ts";
import { showPlaces } from "#server/shows/place.ts";
import { things } from "#server/things.ts";
import { createTimekeeper } from "#server/timekeeper.ts";
import { usage } from "#server/usage.ts";
import { limits } from "#shared/limits.ts";

export interface AppDeps {
  config: Config;
  store: Store;
  serverKey: string;
  clock: () => Temporal.Instant;
  log: Logger;
  renderer: Renderer;
  /** Whether `renderer` is the build's, which the second thread can load as well. */
  rendererBuilt?: boolean;
  /** From what size on an event is large; smaller for a test. */
  largeFrom?: Large;
  clientFolder: string | null;
}

/** Whoever sends slower than this keeps a line from others. */
const patience = {
  headersTimeout: limits.headSecondsMax * 1000,
  requestTimeout: limits.requestSecondsMax * 1000,
  connectionsCheckingInterval: 1000,
};
const closeMillisMax = 8000;
const sweepMillis = 50;

/** The whole server as one value: nothing listens, sends or ticks before `start`. */
export async function createApp(deps: AppDeps) {
  const { config, store, serverKey, clock, log, renderer, clientFolder } = deps;
  const fingerprint = fingerprintOf(serverKey);
  await requireKey(store, fingerprint);
  const installation = await readInstallation(store, config.publicUrl);
  const services: Services = {
    config,
    links: deriveLinks(serverKey),
    ...installation,
    shelf: createShelf(),
    usage,
    beside: crewBeside,
    firstMails: dayBudget(limits.firstMailsPerEventPerDayMax),
  };
  const lockedOut = await store.read((tx) => membersLockedOut(tx, passkeyHost(config.publicUrl)));
  if (lockedOut > 0)
    log.warn(
      { members: lockedOut, publicUrl: config.publicUrl },
      "passkeys were made at another address than PUBLIC_URL and do not open at this one: their owners need a recovery code, or a link by `npm run sign-in -- <address> --without-passkeys`",
    );
  const bug = (problem: unknown, where: string) => log.error({ err: problem, where }, "a bug");
  const securityLog = createSecurityLog(log);
  await sayWhatIsNew(store, { key: fingerprint, epoch: installation.epoch }, securityLog);
  const metrics = createMetrics();

  const live = createLive({
    store,
    services,
    clock,
    places: { room: roomPlace(things), desk: deskPlace, ...showPlaces },
    entered: (ids) => store.write((tx) => touchRegistrations(tx, ids, clock())),
    bug,
  });
  const outbox = createOutbox({
    store,
    services,
    clock,
    log,
    onFarewell: () => housekeeping.farewell(),
    announce: (announcement) => announce(announcement),
  });
  const announce = (announcement: Announcement) => {
    if (announcement.kind === "room") live.changed({ kind: "room", id: announcement.roomId });
    else if (announcement.kind === "show") live.changed({ kind: announcement.form, id: announcement.roomId });
    else if (announcement.kind === "desk") live.changed({ kind: "desk", id: announcement.eventId });
    else if (announcement.kind === "rights") live.rightsChanged();
    else if (announcement.kind === "errand") errands.wake();
    else if (announcement.kind === "asked-mail") outbox.wakeSometime();
    else outbox.wake();
  };
  const housekeeping = createHousekeeping({ store, services, clock, log, announce });
  const timekeeper = createTimekeeper({ store, clock, announce, bug });
  const errands = createErrandRunner({ store, clock, announce, pieces, bug });
  const aside = createAside({
    settings: { config, serverKey, ...installation },
    services,
    from: deps.largeFrom,
  });
  const door = createDispatch({ store, services, clock, announce, securityLog, aside, bug });
  const dispatch = metrics.timed(door);
  const drawn = createPages({ dispatch, renderer, config });
  const pages = deps.rendererBuilt ? pagesAside(drawn, { aside, store, clock, securityLog }) : drawn;
  const express = createHttp({
    dispatch,
    config,
    pages,
    clientFolder,
    readPicture: (id) => store.read((tx) => findPicture(tx, id)),
    ready: () => store.ready(),
    metrics: metrics.text,
    securityLog,
    bug,
  });
  const http = createServer({ shouldUpgradeCallback: isForSockets, ...patience }, express);
  http.maxConnections = limits.connectionsMax;
  const sockets = attachSockets(http, { live, config, bug });
  const known = createKnown(store, clock);
  standBefore(http, { config, known, socketsOpen: sockets.count, securityLog, bug });
  metrics.watch("jubilee_sockets", "Open sockets.", sockets.count);

  const stopping = new AbortController();
  let refolding: Promise<void> | null = null;

  return {
    dispatch,
    services,
    outbox,
    errands,
    housekeeping,
    timekeeper,
    /** Resolves with the address it listens on; refuses (EADDRINUSE, EACCES) as node does. */
    async start(): Promise<{ port: number }> {
      await new Promise<void>((resolve, reject) => {
        http.once("error", reject);
        const { port, host } = config;
        http.listen({ port, host, backlog: limits.connectionsToBeTakenMax }, resolve);
      });
      outbox.start();
      errands.start();
      refolding = refoldSearchTexts(store, stopping.signal).catch((problem) => bug(problem, "search"));
      housekeeping.start();
      timekeeper.start();
      return { port: (http.address() as AddressInfo).port };
    },
    /** Lets what is in flight finish, tells sockets to come back, then closes the database. */
    async close(): Promise<void> {
      stopping.abort();
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      await sockets.close();
      // A line that still answers becomes idle only then, and a browser keeps it open.
      const sweep = setInterval(() => http.closeIdleConnections(), sweepMillis);
      const impatient = setTimeout(() => http.closeAllConnections(), closeMillisMax);
      await Promise.all([
        closed,
        outbox.stop(),
        errands.stop(),
        housekeeping.stop(),
        timekeeper.stop(),
        refolding,
      ]);
      clearTimeout(impatient);
      clearInterval(sweep);
      await live.close();
      await aside.close();
      await store.close();
    },
  };
}
