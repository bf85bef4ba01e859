import { notices } from "#shared/live.ts";
import { Refusal } from "#shared/refusal.ts";
import { frame, openWebSocket } from "#tests/faults/raw-web-socket.ts";
import type { BadLine } from "./packets.ts";

/** How a line went: what was wrong with it, if anything, and how it ended. */
export interface LineOutcome {
  objection: string | null;
  /** Close code of the WebSocket, status of the poll; null where it was ours to end it. */
  closedWith: number | null;
  acknowledged: number;
}

const patienceMillis = 30_000;
const unfinishedMillis = 200;
/** Asked last: its answer says that everything before has been read. */
const lastCall =
  '42987654["places.leave",{"place":{"kind":"room","eventId":"00000000-0000-4000-8000-000000000000","id":"00000000-0000-4000-8000-000000000000"}}]';
const lastAnswer = "43987654[";

export const sendLine = (port: number, line: BadLine): Promise<LineOutcome> =>
  line.transport === "websocket" ? byWebSocket(port, line) : byPolling(port, line);

async function byWebSocket(port: number, line: BadLine): Promise<LineOutcome> {
  const { socket, messages, closed } = await openWebSocket(port, line.cookie);
  const send = (text: string) => void socket.write(frame(1, Buffer.from(text)));
  await Promise.race([closed, messages.until((text) => text.startsWith("0{"))]);
  if (line.connects) {
    send("40");
    await Promise.race([closed, messages.until((text) => text.startsWith("40{"))]);
  }
  if (line.joins) send(line.joins);
  for (const { bytes } of line.packets) socket.write(bytes);
  send(lastCall);
  // What is left open we end: without a goodbye, none is owed.
  const unfinished = line.packets.some((packet) => packet.unfinished);
  if (unfinished) setTimeout(() => socket.end(), unfinishedMillis);
  const owed = unfinished || !line.connects ? [] : line.packets.flatMap(({ owes }) => owes ?? []);
  const answers = [lastAnswer, ...owed.map((id) => `43${id}[`)];
  const answered = answers.map((start) => messages.until((text) => text.startsWith(start)));
  const closedWith = await withinPatience([closed, Promise.all(answered).then(() => null)]);
  socket.destroy();
  return judge(line, messages.all, unfinished && closedWith === 1006 ? null : closedWith);
}

async function withinPatience<T>(either: Promise<T>[]): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const problem = new Error("There was neither an answer to each call nor a close.");
    timer = setTimeout(() => reject(problem), patienceMillis);
  });
  return Promise.race([...either, late]).finally(() => clearTimeout(timer));
}

function judge(line: BadLine, said: string[], closedWith: number | null): LineOutcome {
  const acknowledged = new Set<string>();
  let wrong: string | null = null;
  for (const text of said) {
    const [, id, reply] = /^43([\d.e+]+|Infinity)(\[.*\])$/s.exec(text) ?? [];
    if (id && reply) {
      acknowledged.add(id);
      wrong ??= wrongReply(reply);
    } else if (!isNotice(text)) wrong ??= `an unknown packet: ${text.slice(0, 200)}`;
  }
  if (closedWith === 1005 || closedWith === 1006) wrong ??= "closed without a code";
  const tooLarge = line.packets.some((packet) => packet.tooLarge);
  const unfinished = line.packets.some((packet) => packet.unfinished);
  if (tooLarge && closedWith === null && !unfinished) wrong ??= "a packet above the limit was taken";
  return { objection: wrong, closedWith, acknowledged: acknowledged.size };
}

const isNotice = (text: string) =>
  /^(0\{|2$|3|6$|40\{|44(\/.*,)?\{|41$)/.test(text) ||
  Object.keys(notices).some((name) => text.startsWith(`42["${name}"`));

function wrongReply(json: string): string | null {
  const [reply, ...more] = JSON.parse(json) as [{ ok?: boolean; refusal?: unknown }];
  if (more.length > 0 || typeof reply?.ok !== "boolean") return `an untyped answer: ${json.slice(0, 200)}`;
  if (reply.ok) return null;
  const refusal = Refusal.strict().safeParse(reply.refusal);
  if (!refusal.success) return `an untyped refusal: ${json.slice(0, 200)}`;
  return refusal.data.code === "busy" ? "a bug, answered as busy" : null;
}

const separator = "\u001e";

async function byPolling(port: number, line: BadLine): Promise<LineOutcome> {
  const address = `http://127.0.0.1:${port}/socket.io/?EIO=4&transport=polling`;
  const headers = line.cookie ? { cookie: line.cookie } : undefined;
  const fetched = async (to: string, init: RequestInit = {}) => {
    const response = await fetch(to, { ...init, headers, signal: AbortSignal.timeout(patienceMillis) });
    return { status: response.status, text: await response.text() };
  };
  const opened = await fetched(address);
  const said: string[] = [opened.text];
  const here = `${address}&sid=${(JSON.parse(opened.text.slice(1)) as { sid: string }).sid}`;
  const posts = [
    ...(line.connects ? ["40"] : []),
    ...(line.joins ? [line.joins] : []),
    ...line.packets.map(({ text }) => text.toWellFormed()),
    lastCall,
  ];
  for (const body of posts) {
    const { status, text } = await fetched(here, { method: "POST", body });
    if (status !== 200) return endOfPolling(status, text);
  }
  while (!said.some((text) => text.startsWith(lastAnswer))) {
    const { status, text } = await fetched(here);
    if (status !== 200) return endOfPolling(status, text);
    said.push(...text.split(separator));
    if (text === "1") return { objection: null, closedWith: status, acknowledged: 0 };
  }
  return judge({ ...line, packets: line.packets.map((each) => ({ ...each, owes: null })) }, said, null);
}

function endOfPolling(status: number, text: string): LineOutcome {
  const isTyped = status === 413 || (status === 400 && typeof JSON.parse(text).code === "number");
  const objection = isTyped ? null : `status ${status}: ${text.slice(0, 200)}`;
  return { objection, closedWith: status, acknowledged: 0 };
}
