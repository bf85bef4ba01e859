import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openStore } from "#db/dialect.ts";
import { type Planted, plantDutHirosaki } from "#db/seed/plant.ts";
import { Visitor } from "#db/seed/visitor.ts";
import { createApp } from "#server/app.ts";
import { clientFolder, loadRenderer } from "#server/client-build.ts";
import { readConfig } from "#server/config.ts";
import { layOut, makeOneTimeLink, type OneTimeLink } from "#server/identity/link-store.ts";
import { inWords } from "#server/in-words.ts";
import { createLog } from "#server/log.ts";
import { offerSetUp } from "#server/signins/set-up.ts";
import { insertGrantFor } from "#server/team/grant.ts";
import { buildIfOlder } from "./build.ts";
import { demoClock } from "./demo-clock.ts";
import { keepRoomAlive } from "./demo-crowd.ts";
import { demoKey } from "./demo-key.ts";

/**
 * The reference event in a throwaway folder, on a clock of its own at which the ceremony is on, and one
 * link for each role on a name of its own, so that one browser can hold them all at once.
 */
const signInDays = 1;
/** Elsewhere such a link works once; who looks at a demonstration opens it again, and in another browser. */
const layOutEveryMillis = 300;
const laidOut: [token: string, link: OneTimeLink][] = [];

const { values: asked } = parseArgs({
  options: { json: { type: "boolean" }, servers: { type: "string", default: "1" } },
});
if (asked.servers !== "1") {
  const { demoOnTwoServers } = await import("./demo-two-servers.ts");
  process.exit(await demoOnTwoServers(asked));
}
let dataDir = "";
let stopServing = async () => {};
const leave = (code: number) => {
  if (dataDir) rmSync(dataDir, { recursive: true, force: true });
  process.exit(code);
};
for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.on(signal, () => stopServing().then(() => leave(0)));

try {
  const { ceremonyAt, clock } = demoClock(
    Temporal.Instant.from(process.env.DEMO_BEGUN_AT ?? Temporal.Now.instant()),
  );
  dataDir = mkdtempSync(join(tmpdir(), "jubilee-demo-"));
  await buildIfOlder();
  const port = process.env.PORT ?? "3000";
  const config = readConfig({
    PORT: port,
    DATA_DIR: dataDir,
    PUBLIC_URL: `http://public.localhost:${port}`,
    LOG_LEVEL: "warn",
    ...(process.env.DEMO_DATABASE_URL ? { DATABASE_URL: process.env.DEMO_DATABASE_URL } : {}),
  });
  const store = await openStore(config);
  const app = await createApp({
    config,
    store,
    serverKey: demoKey,
    clock,
    log: createLog(config.logLevel),
    renderer: await loadRenderer(),
    clientFolder,
  });
  const { port: listening } = await app.start();
  const local = `http://127.0.0.1:${listening}`;

  const now = clock();
  const founder = new Visitor(local);
  await founder.do("signins.setUp", {
    token: (await offerSetUp(store, now)) ?? "",
    name: "Organizer",
    email: "organizer@example.org",
    lang: "en",
  });
  const planted = await plantDutHirosaki(local, founder, ceremonyAt, ({ id, email }) =>
    app.services.links.makeMailed(id, 1, email),
  );
  const links = await linksOf(planted, listening);
  const stopCrowd = keepRoomAlive(local, planted);
  const keeping = setInterval(layLinksOut, layOutEveryMillis);
  printLinks(links);

  stopServing = async () => {
    stopCrowd();
    clearInterval(keeping);
    await app.close();
  };

  async function layLinksOut() {
    await store.write(async (tx) => {
      for (const [token, link] of laidOut) await layOut(tx, token, link);
    });
  }

  async function linksOf({ eventId, hallId, slug, onsite, online, screenToken }: Planted, listening: number) {
    const at = (name: string, path: string) => `http://${name}.localhost:${listening}${path}`;
    const self = await founder.do("signins.self", {});
    const organizerId = self.staff?.id as string;
    const moderatorId = await store.write((tx) =>
      insertGrantFor(tx, {
        eventId,
        role: "moderator",
        roomId: hallId,
        email: "moderator@example.org",
        name: "Moderator",
        lang: "en",
      }),
    );
    const signIn = async (subjectId: string) => {
      const link = {
        kind: "staff-sign-in",
        subjectId,
        expiresAt: now.add({ hours: signInDays * 24 }),
      } as const;
      const token = await store.write((tx) => makeOneTimeLink(tx, link, now));
      laidOut.push([token, link]);
      return token;
    };
    return {
      public: at("public", `/e/${slug}`),
      organizer: at("organizer", `/j#${await signIn(organizerId)}`),
      moderator: at("moderator", `/j#${await signIn(moderatorId)}`),
      onsite: at("onsite", `/j#${onsite.personalToken}`),
      online: at("online", `/j#${online.personalToken}`),
      screen: at("screen", `/j#${screenToken}`),
    };
  }
} catch (problem) {
  console.error(inWords(problem));
  leave(1);
}

function printLinks(links: Record<string, string>) {
  if (asked.json) return console.log(JSON.stringify(links));
  console.log("\nTwenty years of friendly exchange: the ceremony is on.\n");
  for (const [role, link] of Object.entries(links)) console.log(`  ${role.padEnd(10)} ${link}`);
  console.log("\nCtrl+C ends the demo and throws its data away.");
}
