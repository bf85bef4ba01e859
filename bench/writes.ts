import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";
import { SMTPServer } from "smtp-server";
import type { Size } from "#db/seed/full-house.ts";
import { makeRegistration } from "#db/seed/make.ts";
import { Visitor } from "#db/seed/visitor.ts";
import type { Claim } from "./claim.ts";
import { millis, ratio, table } from "./instruments/figures.ts";
import { growingWrites, type Write } from "./instruments/growing-writes.ts";
import { inEvent, type Scene, sizeOf, times } from "./instruments/large-event.ts";

const goalMillis = 50;
/** Another registers so soon after the write has been sent. */
const besideAfterMillis = 3;
/** What is done after the answer counts as done when so long nothing has been written. */
const quietMillis = 1_500;
const members = 100;

interface Cost {
  name: string;
  longestMillis: number;
  answerMillis: number;
  /** Null: the event takes nobody just then. */
  besideMillis: number | null;
  doneMillis: number;
}

/** Whether anything that is written holds the thread, or everybody else's writes. */
export const writes: Claim = {
  name: "writes",
  title: "Every write that may grow, and how long it holds the thread",
  async measure(bench) {
    const measured = async (size: Size) => {
      const mailbox = await mailServer();
      try {
        const environment = { SMTP_URL: mailbox.url, MAIL_FROM: "bench@example.org" };
        return await inEvent(bench, size, { members, environment }, costsIn);
      } finally {
        await mailbox.close();
      }
    };
    const [few, many] = [sizeOf(bench, times), sizeOf(bench, 1)];
    const small = new Map((await measured(few)).map((cost) => [cost.name, cost]));
    const large = await measured(many);
    const longest = large.reduce((most, each) => (each.longestMillis > most.longestMillis ? each : most));
    const over = large.filter(({ longestMillis }) => longestMillis > goalMillis);
    const beside = Math.max(...large.map(({ besideMillis }) => besideMillis ?? 0));
    return [
      `**The longest stretch is ${millis(longest.longestMillis)}, by ${longest.name} (goal: 50 ms); ${over.length} of ${large.length} are over. Whoever registers meanwhile waits ${millis(beside)} at most.**`,
      "",
      ...table(
        [
          "",
          `${counts(few)}: longest`,
          `${counts(many)}: longest`,
          "growth",
          "answered",
          "another waits",
          "done",
        ],
        large.map(({ name, longestMillis, answerMillis, besideMillis, doneMillis }) => {
          const before = small.get(name)?.longestMillis;
          return [
            name,
            before === undefined ? "" : millis(before),
            millis(longestMillis),
            before !== undefined && before >= 1 ? `${ratio(longestMillis / before)} ×` : "",
            millis(answerMillis),
            besideMillis === null ? "refused" : millis(besideMillis),
            millis(doneMillis),
          ];
        }),
      ),
      "",
      `In this order, on one event. The longest stretch is the CPU of the serving thread within one turn of its loop, collections of garbage apart, from the write until nothing of it is left to do, mails sent among it, and 0 is less than 0.5 ms; what the second thread does is not in it. Another registers ${besideAfterMillis} ms after the write was sent, and waits for the answer, or is refused where the event takes nobody just then. Done is when the last row of it was there; mails go on being sent.`,
    ];
  },
};

const counts = ({ registrations, sessions }: Size) =>
  `${registrations.toLocaleString("en")} registrations, ${sessions} sessions`;

async function costsIn(scene: Scene): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (const write of await growingWrites(scene)) costs.push(await costOf(write, scene));
  return costs;
}

async function costOf({ name, prepare, send }: Write, { server, asking, folder }: Scene): Promise<Cost> {
  await prepare?.();
  await quiet(folder);
  await server.ask("watch stretches");
  const from = performance.now();
  const since = () => performance.now() - from;
  const beside = async () => {
    await pause(besideAfterMillis);
    const asked = performance.now();
    const registration = makeRegistration({ eventId: asking.eventId });
    const reply = await new Visitor(server.url).say("registrations.register", registration);
    return reply.ok ? performance.now() - asked : null;
  };
  const [answerMillis, besideMillis] = await Promise.all([send().then(since), beside()]);
  const doneAfter = await quiet(folder);
  const { longestMillis } = await server.ask("stretches");
  return {
    name,
    longestMillis,
    answerMillis,
    besideMillis,
    doneMillis: Math.max(answerMillis, doneAfter - from),
  };
}

/** Waits until no rows come or change any more; answers when the last of them did. */
async function quiet(folder: string): Promise<number> {
  const database = new Database(join(folder, "jubilee.db"), { readonly: true });
  const look = database.prepare(
    "SELECT (SELECT count(*) FROM mails) AS mails, (SELECT sum(taken) - sum(waiting) FROM seats) AS seats, (SELECT count(*) FROM registrations) AS people",
  );
  let [seen, at] = ["", performance.now()];
  while (performance.now() - at < quietMillis) {
    const now = JSON.stringify(look.get());
    if (now !== seen) [seen, at] = [now, performance.now()];
    await pause(50);
  }
  database.close();
  return at;
}

/** Takes every mail and reads none. */
async function mailServer() {
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onData: (stream, _session, done) => void stream.resume().on("end", () => done()),
  });
  server.on("error", () => {});
  const listening = server.listen(0, "127.0.0.1");
  await new Promise((ready) => listening.once("listening", ready));
  const { port } = listening.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((closed) => server.close(closed)),
  };
}
