import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeEvent, makeRoom, makeSession } from "#db/seed/make.ts";
import { Visitor } from "#db/seed/visitor.ts";
import type { Bench } from "../claim.ts";
import { type Server, startServer } from "./server.ts";

const main = new URL("../../server/main.ts", import.meta.url);

/** On the disk that holds the project: what is kept in memory would make every sync free. */
const dataRoot = fileURLToPath(new URL("../../build/", import.meta.url));
export const dataFolder = () => mkdtempSync(join(dataRoot, "bench-"));
export const dropFolder = (folder: string) => rmSync(folder, { recursive: true, force: true });

/** The product as production starts it. Each person comes from an address of their own, as through a proxy. */
export const startProduct = (
  bench: Bench,
  dataDir: string,
  environment: Record<string, string> = {},
): Promise<Server> =>
  startServer(main, {
    environment: {
      ...{ DATA_DIR: dataDir, LOG_LEVEL: "error", TRUST_PROXY: "1", TRUSTED_NETWORKS: "127.0.0.0/8" },
      ...environment,
    },
    profileTo: bench.profileTo,
  });

export interface OpenEvent {
  founder: Visitor;
  eventId: string;
  roomId: string;
  slug: string;
}

/** Whoever has set the server up. */
export async function foundedBy(server: Server): Promise<Visitor> {
  const founder = new Visitor(server.url);
  const token = await setUpToken(server);
  await founder.do("signins.setUp", { token, name: "Ada", email: "ada@example.org", lang: "en" });
  return founder;
}

/** A published event with one room, seats for all, and a programme of one session, or of so many. */
export async function openEvent(founder: Visitor, sessions = 1): Promise<OpenEvent> {
  const slug = "twenty-years";
  const event = makeEvent({ slug, startsOn: "2031-12-02", endsOn: "2031-12-06" });
  const room = makeRoom();
  const eventId = event.id;
  await founder.do("events.create", { event });
  await founder.do("rooms.save", { eventId, room });
  for (const mode of ["onsite", "online"] as const)
    await founder.do("seats.setCapacity", { eventId, mode, group: "general", wanted: 100_000 });
  const opened = { founder, eventId, roomId: room.id, slug };
  await prolong(opened, 0, sessions);
  return opened;
}

/** Adds to a programme that has so many sessions until it has so many, and releases it. */
export async function prolong({ founder, eventId, roomId }: OpenEvent, has: number, until: number) {
  for (let number = has; number < until; number++)
    await founder.doInTime("sessions.save", { eventId, session: sessionOf(number, roomId) });
  await founder.do("events.publish", { eventId });
}

/** The server prints its link once it listens. */
async function setUpToken(server: Server): Promise<string> {
  for (;;) {
    const [, token] = /\/set-up#(\S+)/.exec(server.said()) ?? [];
    if (token) return token;
    await new Promise((next) => setTimeout(next, 10));
  }
}

const minutesApart = 3;
/** One after the other over five days, titled in three languages. */
const sessionOf = (number: number, roomId: string) =>
  makeSession({
    kind: number === 0 ? "ceremony" : "talk",
    title: {
      en: `Twenty years of joint research, part ${number + 1}`,
      ja: `共同研究の二十年 その${number + 1}`,
      "zh-Hans": `合作研究二十年之${number + 1}`,
    },
    description: { en: "Two laboratories tell what they have found out together, and what comes next." },
    roomId,
    wall: Temporal.PlainDateTime.from("2031-12-02T09:00")
      .add({ minutes: number * minutesApart })
      .toString({ smallestUnit: "minute" }),
    minutes: 30,
  });
