import { type call, Offline } from "#client/wire.ts";
import type { Given } from "#shared/contract.ts";
import type { Refusal, RefusalCode } from "#shared/refusal.ts";

type Sendable = "questions.ask" | "messages.send" | "questions.vote";

/** Something said in the room that the server has not yet answered, or has refused. */
export type Outgoing = {
  [C in Sendable]: {
    command: C;
    input: Given<C>;
    at: string;
    state: "sending" | "sent" | "refused";
    refusal?: Refusal;
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
  /** Null where the browser forbids it. */
  storage: Pick<Storage, "getItem" | "setItem"> | null;
  call: typeof call;
}

/**
 * Keeps what was said until the server has answered, over lost lines and reloads. Each thing
 * carries the id its writer gave it, so saying it twice is saying it once.
 */
export function openOutgoing({ roomId, storage, call: send }: OutgoingDeps): OutgoingBox {
  const key = `jubilee.outgoing.${roomId}`;
  const listeners = new Set<() => void>();
  let items: readonly Outgoing[] = read(storage, key);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = retryMillis.least;
  let busy = false;
  let closed = false;

  const keep = (next: readonly Outgoing[]) => {
    items = next;
    try {
      storage?.setItem(key, JSON.stringify(items));
    } catch {
      // A full or forbidden storage costs the memory over a reload, nothing else.
    }
    for (const listener of listeners) listener();
  };
  const replace = (old: Outgoing, by: Outgoing | null) =>
    keep(items.flatMap((each) => (each === old ? (by ? [by] : []) : [each])));

  async function flush() {
    clearTimeout(timer);
    if (busy || closed) return;
    busy = true;
    try {
      for (let next = sending(); next; next = sending()) await sendOne(next);
      wait = retryMillis.least;
    } catch (problem) {
      const seconds = problem instanceof TryLater ? problem.seconds : 0;
      timer = setTimeout(flush, Math.max(wait, seconds * 1000) * (1 + Math.random() / 2));
      wait = Math.min(wait * 2, retryMillis.most);
    } finally {
      busy = false;
    }
  }
  const sending = () => (closed ? undefined : items.find((each) => each.state === "sending"));

  async function sendOne(item: Outgoing) {
    const reply = await within(send(item.command, item.input), answerMillisMax);
    if (reply.ok) return sent({ ...item, state: "sent" }, item);
    if (passing.has(reply.refusal.code)) throw new TryLater(reply.refusal.detail?.retryAfterSeconds ?? 1);
    replace(item, { ...item, state: "refused", refusal: reply.refusal });
  }

  /** Shown until the room's own clock brings it; what a moderator took away meanwhile never comes. */
  function sent(after: Outgoing, before: Outgoing) {
    replace(before, after);
    setTimeout(() => replace(after, null), echoMillisMax);
  }

  if (items.length > 0) void flush();

  return {
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    all: () => items,
    send(command, input) {
      const item = { command, input, at: new Date().toISOString(), state: "sending" } as Outgoing;
      keep([...items.filter((each) => subject(each) !== subject(item)), item]);
      void flush();
    },
    drop: (outgoing) => replace(outgoing, null),
    settle(arrived) {
      const left = items.filter((each) => each.state === "refused" || !arrived(each));
      if (left.length !== items.length) keep(left);
    },
    flush() {
      wait = retryMillis.least;
      void flush();
    },
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}

class TryLater extends Error {
  readonly seconds: number;
  constructor(seconds: number) {
    super("try later");
    this.seconds = seconds;
  }
}

/** A second word on the same thing replaces the first: an upvote taken back before it was sent. */
const subject = ({ command, input }: Outgoing) =>
  command === "questions.vote" ? `vote ${input.questionId}` : input.id;

async function within<T>(work: Promise<T>, millis: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Offline()), millis);
  });
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
}

function read(storage: OutgoingDeps["storage"], key: string): readonly Outgoing[] {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? "[]");
    return Array.isArray(kept) ? (kept as Outgoing[]).filter((each) => each.state === "sending") : [];
  } catch {
    return [];
  }
}
