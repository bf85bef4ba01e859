import { limits } from "#shared/limits.ts";
import { socketCalls } from "#shared/live.ts";
import type { Chance } from "#tests/faults/chance.ts";
import { frame } from "#tests/faults/raw-web-socket.ts";
import { inputOf } from "./inputs.ts";
import { names, nastyText, nastyValue, spoilt, spoiltBytes, toJson } from "./nasty.ts";
import type { SignedIn, Target } from "./target.ts";

export interface BadPacket {
  /** What it says, as far as it is text. */
  text: string;
  /** As it goes over a WebSocket: frames, whole or not. */
  bytes: Buffer;
  /** The acknowledgement that is owed if the line stays open. */
  owes: string | null;
  /** More than the line takes: it must be closed for it. */
  tooLarge: boolean;
  /** The server may go on waiting for its end. */
  unfinished: boolean;
}

/** One line of one person: what is sent over it, one after the other. */
export interface BadLine {
  as: string;
  cookie: string;
  transport: "websocket" | "polling";
  /** Whether the namespace is opened first, as every client does. */
  connects: boolean;
  joins: string | null;
  packets: BadPacket[];
}

const callsPerLine = 12;
/** Many more than a second allows: those beyond are refused, and are answered too. */
const callsInHaste = 100;

export function badLine(chance: Chance, target: Target): BadLine {
  const who = chance.pick(target.signIns); // a stranger has no line
  return {
    ...(who satisfies SignedIn),
    transport: chance.happens(0.85) ? "websocket" : "polling",
    connects: chance.happens(0.9),
    joins: chance.happens(0.3) ? joinCall(target) : null,
    packets: packetsOf(chance, target),
  };
}

/** Mostly calls that a line outlives, then one that it may not: else hardly any would be read. */
function packetsOf(chance: Chance, target: Target): BadPacket[] {
  const calls = Array.from(
    { length: chance.below(chance.happens(0.15) ? callsInHaste : callsPerLine) },
    () => {
      const packet = call(chance, target);
      return withBytes(packet, Buffer.from(packet.text), chance);
    },
  );
  return chance.happens(0.7) ? [...calls, badPacket(chance, target)] : calls;
}

const joinCall = ({ ids }: Target) =>
  `420["places.join",${toJson({ wire: 2, place: { kind: "room", eventId: ids.eventId?.[0], id: ids.roomId?.[0] }, since: null, epoch: null })}]`;

function badPacket(chance: Chance, target: Target): BadPacket {
  if (chance.happens(0.06))
    return { ...asText("a broken frame"), bytes: brokenFrame(chance), unfinished: true };
  if (chance.happens(0.06)) return large(chance);
  const packet = chance.happens(0.3) ? call(chance, target) : textPacket(chance);
  if (chance.happens(0.08)) return withBytes(packet, spoiltBytes(Buffer.from(packet.text), chance), chance);
  return withBytes(packet, Buffer.from(packet.text), chance);
}

/** Whoever left the namespace hears no more, and a silent line is closed only after ten seconds: few wait for it. */
const waitsForTheCloseShare = 0.05;

const asText = (text: string, unfinished = false) => ({ text, owes: null, tooLarge: false, unfinished });

/** A call of the contract, nearly right, or one that nobody knows. */
function call(chance: Chance, target: Target) {
  const name = chance.pick(Object.keys(socketCalls)) as keyof typeof socketCalls;
  const input = spoilt(inputOf(socketCalls[name].input, chance, target), chance);
  const called = chance.happens(0.75) ? name : eventName(chance);
  const id = chance.happens(0.7) ? String(1 + chance.below(1000)) : "";
  const rest = chance.happens(0.1) ? [nastyValue(chance), nastyValue(chance)] : [];
  const text = `42${id}${toJson([called, input, ...rest])}`;
  return { text, owes: typeof called === "string" ? id || null : null, tooLarge: false, unfinished: false };
}

const reserved = [
  "connect",
  "connect_error",
  "disconnect",
  "disconnecting",
  "newListener",
  "removeListener",
  "error",
];

function eventName(chance: Chance): unknown {
  return chance.pick<() => unknown>([
    () => chance.pick(names),
    () => nastyText(chance),
    () => chance.pick(["place.changed", "place.pulse", "places.join ", "ROOMS.JOIN", "message", "ping"]),
    () => chance.below(100),
  ])();
}

/** Packets of Engine.IO and Socket.IO that no client sends. */
function textPacket(chance: Chance) {
  const json = () => toJson(nastyValue(chance));
  const number = () =>
    chance.pick(["", "0", "1", "999999999999999999999", "-1", "1e3", "9".repeat(400), "٣"]);
  const text = chance.pick<() => string>([
    () => `42${toJson([nastyValue(chance), {}])}`, // a name that is no text
    () => `42${toJson([chance.pick(reserved), {}])}`,
    () => "",
    () =>
      chance.pick([
        "0",
        "1",
        "2",
        "3",
        "5",
        "6",
        "7",
        "8",
        "9",
        "b",
        "4",
        "40",
        "41",
        "42",
        "43",
        "44",
        "45",
        "46",
        "47",
        "49",
      ]),
    () => `${chance.pick(["2probe", "3probe", "5", "0{}", "1", "6x", "bAAAA", "b!!!!", "b"])}`,
    () =>
      `40${chance.pick(["/", "/admin", "/__proto__", "/,", "//", "/a?b=c", `/${"x".repeat(5000)}`])},${json()}`,
    () => `40${json()}`,
    () => `41${chance.pick(["", "/", "/admin,", json()])}`,
    () => `42${number()}${json()}`,
    () => `42/admin,${number()}${toJson(["places.join", {}])}`,
    () => `43${number()}${json()}`, // an answer to a question that was never asked
    () => `43${number()}[]`,
    () => `44${json()}`,
    () =>
      `45${number()}-${toJson(["places.join", { _placeholder: true, num: chance.pick([0, 1, -1, 1e9, "0", null]) }])}`,
    () => `45${number()}-${number()}${json()}`,
    () => `46${number()}-${number()}${json()}`,
    () => `45${chance.pick(["9", "1000000000", "-", ""])}-["x"]`,
    () => `4${nastyText(chance)}`,
    () => nastyText(chance),
    () => `42["places.join",${"[".repeat(chance.pick([100, 15_000]))}`,
    () => `42["places.pulse"${',{"a":1}'.repeat(chance.pick([10, 3000]))}]`,
    () => "\u001e".repeat(chance.pick([1, 100])),
  ])();
  return asText(text, text.startsWith("41") && !chance.happens(waitsForTheCloseShare));
}

const limitBytes = limits.socketPacketBytesMax;

function large(chance: Chance): BadPacket {
  const over = chance.pick([-1, 0, 1, 1000]);
  const start = `42["places.leave",{"roomId":"`;
  const text = `${start}${"x".repeat(limitBytes + over - start.length - 3)}"}]`;
  return withBytes({ text, owes: null, tooLarge: over > 0, unfinished: false }, Buffer.from(text), chance);
}

function withBytes(packet: Omit<BadPacket, "bytes">, payload: Buffer, chance: Chance): BadPacket {
  const spoiltOnTheWay = !payload.equals(Buffer.from(packet.text));
  const owes = spoiltOnTheWay ? null : packet.owes;
  const opcode = chance.happens(0.04) ? 2 : 1; // bytes instead of text
  const whole = { ...packet, unfinished: spoiltOnTheWay, owes: opcode === 2 ? null : owes };
  if (chance.happens(0.05) && payload.length < 400)
    return { ...whole, bytes: inFragments(opcode, payload, 1) };
  if (chance.happens(0.03)) return { ...whole, bytes: inFragments(opcode, payload, 1 + chance.below(100)) };
  return { ...whole, bytes: frame(opcode, payload) };
}

function inFragments(opcode: number, payload: Buffer, size: number): Buffer {
  const parts = Math.max(1, Math.ceil(payload.length / size));
  return Buffer.concat(
    Array.from({ length: parts }, (_, at) =>
      frame(at === 0 ? opcode : 0, payload.subarray(at * size, (at + 1) * size), { final: at === parts - 1 }),
    ),
  );
}

function brokenFrame(chance: Chance): Buffer {
  const some = Buffer.from(nastyText(chance)).subarray(0, 2000);
  return chance.pick<() => Buffer>([
    () => frame(1, some, { masked: false }),
    () => frame(1, some, { reservedBits: 1 + chance.below(7) }),
    () => frame(chance.pick([3, 4, 5, 6, 7, 11, 15]), some),
    () => frame(0, some), // goes on with what never began
    () => Buffer.concat([frame(1, some, { final: false }), frame(1, some)]),
    () => Buffer.concat([...Array.from({ length: 500 }, () => frame(1, Buffer.alloc(0), { final: false }))]),
    () => frame(9, Buffer.alloc(200)), // a ping longer than a control frame may be
    () => frame(9, Buffer.alloc(100)),
    () => frame(10, Buffer.alloc(10)),
    () => frame(8, Buffer.from([0x03])),
    () => frame(8, Buffer.from([0xff, 0xff])),
    () => frame(8, Buffer.from([0x03, 0xe8, 0xff])),
    () => frame(1, some, { saidLength: 2n ** 63n }),
    () => frame(1, some, { saidLength: 2n ** 32n }),
    () => frame(1, Buffer.from([0xc3, 0x28, 0xff])),
    () => Buffer.from(Array.from({ length: 1 + chance.below(100) }, () => chance.below(256))),
  ])();
}
