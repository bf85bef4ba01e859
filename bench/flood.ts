import { makeRegistration } from "#db/seed/make.ts";
import { Visitor } from "#db/seed/visitor.ts";
import { type Bench, type Claim, scaled } from "./claim.ts";
import { sendForCrowd } from "./instruments/crowd.ts";
import { millis, ratio, table } from "./instruments/figures.ts";
import { Latencies } from "./instruments/latencies.ts";
import { whileReading } from "./instruments/reading.ts";
import type { Server } from "./instruments/server.ts";
import type { Answers, Strangers } from "./load/strangers.ts";

const load = new URL("./load/strangers.ts", import.meta.url);
/** Everybody's, so that they could take it from each other. */
const network = "198.51.100.7";
const people = 100;
const looksPerSecond = 20;
const seconds = 40;
const warmUpSeconds = 5;
const flooding = { sockets: 10_000, stalledBodies: 1_000, senders: 64 };

/** What people who are signed in notice of strangers who flood the server from their own network. */
export const flood: Claim = {
  name: "flood",
  title: "People beside a flood of strangers",
  measure: (bench) =>
    whileReading(bench, async ({ server, readers, opened: { eventId, slug } }) => {
      const cookies = await Promise.all(
        Array.from({ length: scaled(bench, people) }, async () => {
          const visitor = new Visitor(server.url);
          await visitor.do("registrations.register", makeRegistration({ eventId }));
          return visitor.cookie;
        }),
      );
      const look = (lasts: number) =>
        metered(server, () =>
          readers.read({
            url: `${server.url}/e/${slug}/me`,
            headers: { "x-forwarded-for": network },
            cookies,
            count: Math.round(looksPerSecond * lasts),
            perSecond: looksPerSecond,
            seed: bench.seed,
          }),
        );
      const lasts = seconds * bench.scale;
      await look(warmUpSeconds);
      const alone = await look(lasts);
      const strangers = sendForCrowd<Strangers>(load);
      try {
        const given = { url: server.url, eventId, network, seconds: lasts, seed: bench.seed };
        const [beside, answers] = await Promise.all([
          look(lasts),
          strangers.flood({ ...given, ...flooding, ...scaledFlood(bench) }),
        ]);
        return described(alone, beside, answers);
      } finally {
        await strangers.goHome();
      }
    }),
};

const scaledFlood = (bench: Bench) => ({
  sockets: scaled(bench, flooding.sockets),
  stalledBodies: scaled(bench, flooding.stalledBodies),
});

/** Share of one core that the server was busy, and how its readers fared. */
async function metered(
  server: Server,
  read: () => Promise<{ latencies: [number, number][]; statuses: Record<number, number> }>,
) {
  const before = await server.meter();
  const started = performance.now();
  const { latencies: pairs, statuses } = await read();
  const cpuMillis = (await server.meter()).cpuMillis - before.cpuMillis;
  const latencies = Latencies.fromPairs(pairs);
  return {
    p50: latencies.quantile(0.5),
    p99: latencies.quantile(0.99),
    last: latencies.quantile(1),
    refused: latencies.count - (statuses[200] ?? 0),
    busy: cpuMillis / (performance.now() - started),
  };
}
type Looks = Awaited<ReturnType<typeof metered>>;

const described = (
  alone: Looks,
  beside: Looks,
  answers: { registrations: Answers; sockets: Answers; bodies: Answers },
) => [
  `**p99 of people with a cookie: ${ratio(beside.p99 / alone.p99)} × the same without the flood, ${millis(beside.p99)} (goal: 1 s); ${beside.refused} of them were refused.**`,
  "",
  ...table(
    [`${people} people, ${looksPerSecond} looks a second at their own page`, "beside the flood", "without"],
    [
      ["p50", millis(beside.p50), millis(alone.p50)],
      ["p99", millis(beside.p99), millis(alone.p99)],
      ["the last", millis(beside.last), millis(alone.last)],
      ["refused", String(beside.refused), String(alone.refused)],
      ["server busy", percent(beside.busy), percent(alone.busy)],
    ],
  ),
  "",
  ...table(
    [`the flood, from the same network, within ${seconds} s`, "how it was answered"],
    [
      [`registrations, ${flooding.senders} at a time`, inWords(answers.registrations)],
      ["new lines", inWords(answers.sockets)],
      ["bodies that stall", inWords(answers.bodies)],
    ],
  ),
  "",
  "401 asks to sign in; 429 says that the network has spent what it has, also of bodies on their way; 408 that one did not come in time. People and flood come from the same network.",
];

const percent = (share: number) => `${Math.round(share * 100)} % of a core`;
const inWords = (answers: Answers) =>
  Object.entries(answers)
    .map(([answer, times]) => `${answer}: ${times.toLocaleString("en")}`)
    .join(", ");
