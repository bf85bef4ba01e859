import type { Kept } from "#client/kept.ts";
import { type call, Offline } from "#client/wire.ts";
import type { CommandName, Contract, Given } from "#shared/contract.ts";
import type { Refusal, RefusalCode } from "#shared/refusal.ts";
import type { Send } from "./in-room.ts";

/** What changes something in a room. */
export type Sendable = {
  [C in CommandName]: Contract[C] extends { announces: "room" } ? C : never;
}[CommandName];

/** Something said in the room that the server has not yet answered, or has refused. */
export type Outgoing = {
  [C in Sendable]: {
    command: C;
    input: Given<C>;
    at: string;
    state: "sending" | "sent" | "refused";
    refusal?: Refusal;
    /** A limit holds it back until then. */
    heldUntilMillis?: number;
  };
}[Sendable];

export interface OutgoingBox {
  watch(listener: () => void): () => void;
  all(): readonly Outgoing[];
  send<C extends Sendable>(command: C, input: Given<C>): void;
  /** Takes it back: the refused text returns to where it was typed. */
  drop(outgoing: Outgoing): void;
  /** Things that have come back by the room's own clock need no place here any more. */
  settle(arrived: (outgoing: Outgoing) => boolean): void;
  /** The line is back: try at once. */
  flush(): void;
  close(): void;
}

const answerMillisMax = 10_000;
const echoMillisMax = 20_000;
const retryMillis = { least: 2_000, most: 15_000 };
const passing = new Set<RefusalCode>(["busy", "too-many"]);

interface OutgoingDeps {
  roomId: string;
  kept: Kept;
  call: typeof call;
  /** All that can be said in a room; each waits for its own allowance. */
  sends: readonly Send[];
}

/**
 * Keeps what was said until the server has answered, over lost lines and reloads. Each thing carries
 * the id its writer gave it, so saying it twice is saying it once.
 */
export function openOutgoing({ roomId, kept, call: send, sends }: OutgoingDeps): OutgoingBox {
  const place = `said.${roomId}.`;
  const known = new Map<string, Send>(sends.map((each) => [each.command, each]));
  /** A second word on the same thing replaces the first: an upvote taken back before it was sent. */
  const subject = ({ command, input }: Outgoing) => known.get(command)?.subject(input as never) ?? "";
  const listeners = new Set<() => void>();
  let items: readonly Outgoing[] = keptThings();
  let closed = false;

  const show = (next: readonly Outgoing[]) => {
    items = next;
    for (const listener of listeners) listener();
  };
  const keep = (item: Outgoing) => kept.put(place + subject(item), item);
  const forget = (item: Outgoing) => kept.drop(place + subject(item));
  /** Answers false where another word on the same thing has taken its place. */
  function replace(old: Outgoing, by: Outgoing | null): boolean {
    if (!items.includes(old)) return false;
    show(items.flatMap((each) => (each === old ? (by ? [by] : []) : [each])));
    return true;
  }

  async function sendOne(item: Outgoing) {
    const reply = await within(send(item.command, item.input), answerMillisMax);
    if (reply.ok) return sent(item);
    const { code, detail } = reply.refusal;
    if (passing.has(code)) throw new TryLater(code, detail?.retryAfterSeconds ?? 1);
    const refused: Outgoing = { ...item, state: "refused", refusal: reply.refusal };
    if (!replace(item, refused)) return;
    // What holds no words is told of once.
    if (known.get(item.command)?.refusedAs) forget(item);
    else keep(refused);
  }

  /** Shown until the room's own clock brings it; what a moderator took away meanwhile never comes. */
  function sent(item: Outgoing) {
    const after: Outgoing = { ...item, state: "sent" };
    if (!replace(item, after)) return;
    forget(item);
    setTimeout(() => replace(after, null), echoMillisMax);
  }

  function openQueue(command: Sendable) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wait = retryMillis.least;
    let heldUntilMillis = 0;
    let busy = false;

    const next = () =>
      closed ? undefined : items.find((each) => each.command === command && each.state === "sending");

    async function flush() {
      if (busy || closed || Date.now() < heldUntilMillis) return;
      clearTimeout(timer);
      busy = true;
      try {
        for (let item = next(); item; item = next()) await sendOne(item);
        wait = retryMillis.least;
      } catch (problem) {
        later(problem instanceof TryLater ? problem : null);
      } finally {
        busy = false;
      }
    }

    function later(asked: TryLater | null) {
      const millis = Math.max(wait, (asked?.seconds ?? 0) * 1000) * (1 + Math.random() / 2);
      timer = setTimeout(() => {
        heldUntilMillis = 0;
        void flush();
      }, millis);
      wait = Math.min(wait * 2, retryMillis.most);
      if (asked?.code !== "too-many") return;
      heldUntilMillis = Date.now() + millis;
      show(items.map((each) => (each.command === command ? held(each) : each)));
    }
    const held = (item: Outgoing): Outgoing =>
      item.state === "sending" && Date.now() < heldUntilMillis ? { ...item, heldUntilMillis } : item;

    return {
      held,
      flush,
      hurry() {
        wait = retryMillis.least;
        void flush();
      },
      close: () => clearTimeout(timer),
    };
  }
  const queues = new Map(sends.map(({ command }) => [command, openQueue(command)]));

  /** In the order in which they were said; a refused one comes back as refused. */
  function keptThings(): Outgoing[] {
    return kept
      .all(place)
      .map(([, value]) => value as Outgoing)
      .filter(({ command, input, at, state }) => known.has(command) && input && at && state !== "sent")
      .toSorted((a, b) => a.at.localeCompare(b.at) || subject(a).localeCompare(subject(b)));
  }

  for (const queue of queues.values()) void queue.flush();

  return {
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    all: () => items,
    send(command, input) {
      const queue = queues.get(command);
      const item = { command, input, at: new Date().toISOString(), state: "sending" } as Outgoing;
      keep(item);
      show([...items.filter((each) => subject(each) !== subject(item)), queue?.held(item) ?? item]);
      void queue?.flush();
    },
    drop(outgoing) {
      if (replace(outgoing, null)) forget(outgoing);
    },
    settle(arrived) {
      const come = items.filter((each) => each.state !== "refused" && arrived(each));
      if (come.length === 0) return;
      show(items.filter((each) => !come.includes(each)));
      for (const each of come) forget(each);
    },
    flush() {
      for (const queue of queues.values()) queue.hurry();
    },
    close() {
      closed = true;
      for (const queue of queues.values()) queue.close();
    },
  };
}

class TryLater extends Error {
  readonly code: RefusalCode;
  readonly seconds: number;
  constructor(code: RefusalCode, seconds: number) {
    super("try later");
    this.code = code;
    this.seconds = seconds;
  }
}

async function within<T>(work: Promise<T>, millis: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Offline()), millis);
  });
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
}
