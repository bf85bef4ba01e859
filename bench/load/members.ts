import { Agent, request } from "node:http";
import { actAt, arrivals, chanceOf } from "../instruments/arrivals.ts";
import { actsOf } from "../instruments/crowd.ts";
import { Latencies } from "../instruments/latencies.ts";
import { wire } from "./line.ts";
import { type Hearing, Member, type Room } from "./member.ts";
import { momentText } from "./said.ts";
import { type TongueName, tongues } from "./tongues.ts";

const comingAtOnceMax = 100;
/** When the last change must have come, if it comes at all. */
const settleMillis = 3_000;
const connectionsMax = 64;

interface Coming {
  url: string;
  speaks: TongueName;
  eventId: string;
  roomId: string;
  /** One for each member; empty where nobody asks who it is. */
  cookies: string[];
}
interface Talk {
  seconds: number;
  changesPerSecond: number;
  reactionsPerSecond: number;
  seed: number;
}

export type Members = ReturnType<typeof members>;
const members = () => {
  const agent = new Agent({ keepAlive: true, maxSockets: connectionsMax });
  const hearing: Hearing = { latencies: new Latencies(), delivered: 0, gaps: 0, closed: 0 };
  let here: Member[] = [];
  let refused = 0;

  const roomOf = ({ url, eventId, roomId }: Coming): Room => ({
    url,
    eventId,
    roomId,
    post(path, body, cookie) {
      const headers = {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
        "sec-fetch-site": "same-origin",
        cookie,
      };
      const sent = request(url + path, { agent, method: "POST", headers }, (response) => {
        if (response.statusCode !== 200) refused += 1;
        response.resume();
      });
      sent.on("error", () => {
        refused += 1;
      });
      sent.end(body);
    },
  });

  async function talk({ seconds, changesPerSecond, reactionsPerSecond, seed }: Talk) {
    const chance = chanceOf(seed);
    const somebody = () => here[Math.floor(chance() * here.length)] as Member;
    const moments = (perSecond: number) => arrivals(perSecond * seconds, seconds * 1000, chance);
    Object.assign(hearing, { latencies: new Latencies(), delivered: 0, gaps: 0, closed: 0 });
    refused = 0;
    const before = { bytes: wire.bytes, cpu: process.cpuUsage() };
    await Promise.all([
      actAt(moments(changesPerSecond), (_index, intended) => somebody().change(momentText(intended))),
      actAt(moments(reactionsPerSecond), () => somebody().react()),
    ]);
    await pause(settleMillis);
    const { user, system } = process.cpuUsage(before.cpu);
    return {
      latencies: hearing.latencies.toPairs(),
      delivered: hearing.delivered,
      meant: changesPerSecond * seconds * here.length,
      gaps: hearing.gaps,
      closed: hearing.closed,
      refused,
      bytes: wire.bytes - before.bytes,
      loadCpuMillis: (user + system) / 1000,
      tookSeconds: seconds + settleMillis / 1000,
    };
  }

  return actsOf({
    /** Some at a time, as people come in before it starts. */
    async come(coming: Coming) {
      const room = roomOf(coming);
      here = coming.cookies.map((cookie) => new Member(tongues[coming.speaks], room, cookie, hearing));
      const queue = here.values();
      const lane = async () => {
        for (const member of queue) await member.come();
      };
      await Promise.all(Array.from({ length: comingAtOnceMax }, lane));
      return here.length;
    },

    talk,

    /** All lines break in one moment; everybody comes back within a second, as browsers do. */
    async breakLines(given: Talk) {
      const chance = chanceOf(given.seed);
      const latencies = new Latencies();
      const talked = talk(given);
      const started = performance.now();
      for (const member of here) member.cut();
      await Promise.all(
        here.map(async (member) => {
          await pause(100 + chance() * 800);
          await member.come();
          latencies.add(performance.now() - started);
        }),
      );
      const lastMillis = performance.now() - started;
      const { gaps, refused: notSent } = await talked;
      const last = Math.max(...here.map((member) => member.clock));
      const behind = here.filter((member) => member.clock !== last).length;
      return { latencies: latencies.toPairs(), lastMillis, behind, gaps, refused: notSent };
    },

    async leave() {
      for (const member of here) member.cut();
      here = [];
      agent.destroy();
    },
  });
};

const pause = (forMillis: number) => new Promise((next) => setTimeout(next, forMillis));

members();
