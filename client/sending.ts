import { useRef, useState } from "react";
import { call, Offline } from "#client/wire.ts";
import type { CommandName, Given, Output } from "#shared/contract.ts";
import type { Refusal } from "#shared/refusal.ts";

/** A refusal for whoever goes on with an answer. The server's own error would bring the schemas along. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

const triesMax = 3;
const waitMillis = 1_500;

/**
 * Asks again where no answer comes: every write is safe to repeat, and a refusal is an answer. Throws
 * `Refused` or `Offline`. Only what is said in rooms has another way, which outlives its page (`client/live/outgoing.ts`).
 */
async function sent<C extends CommandName>(
  command: C,
  input: Given<C>,
  onAgain: () => void,
): Promise<Output<C>> {
  for (let tries = 1; ; tries++) {
    try {
      return await answered(command, input);
    } catch (problem) {
      if (!(problem instanceof Offline) || tries === triesMax) throw problem;
      await new Promise((resolve) => setTimeout(resolve, waitMillis * tries));
      onAgain();
    }
  }
}

/** Asked once; what was refused is thrown. */
export async function answered<C extends CommandName>(command: C, input: Given<C>): Promise<Output<C>> {
  const reply = await call(command, input);
  if (!reply.ok) throw new Refused(reply.refusal);
  return reply.value;
}

export const refusalOf = (error: unknown): Refusal | null =>
  error instanceof Refused ? error.refusal : null;

/** Whether the server found this field wrong, so that the words can stand at it. */
export const refusedAt = (refusal: Refusal | null, path: string): boolean =>
  (refusal?.detail?.fields ?? []).some((field) => field.path === path);

/** Why something was not answered, for the page to say. */
export const why = (error: unknown) => ({ refusal: refusalOf(error), offline: error instanceof Offline });

type Sending<C extends CommandName> =
  | { state: "idle" }
  | { state: "sending"; input: Given<C>; again: boolean }
  | { state: "failed"; problem: unknown };

/** What follows; where that takes a while, the command is under way until it is through. */
type Then<C extends CommandName> = (value: Output<C>, input: Given<C>) => void | Promise<void>;

/** One command of a page: sent, on its way, refused, without an answer. */
export function useCommand<C extends CommandName>(
  command: C,
  onDone?: Then<C>,
  onRefused?: (refusal: Refusal) => void | Promise<void>,
) {
  const [sending, setSending] = useState<Sending<C>>({ state: "idle" });
  const count = useRef(0);

  /** As often as it is asked, and throws what stands in the way: for whoever goes on with the answer. */
  async function ask(input: Given<C>, then?: Then<C>): Promise<Output<C>> {
    const mine = ++count.current;
    // Of several under way the page says how it stands with the last.
    const tell = (next: Sending<C>) => mine === count.current && setSending(next);
    tell({ state: "sending", input, again: false });
    try {
      const value = await sent(command, input, () => tell({ state: "sending", input, again: true }));
      const follows = [onDone?.(value, input), then?.(value, input)].filter((each) => each !== undefined);
      if (follows.length > 0) await Promise.all(follows);
      tell({ state: "idle" });
      return value;
    } catch (problem) {
      const refusal = refusalOf(problem);
      if (refusal) await onRefused?.(refusal);
      tell({ state: "failed", problem });
      throw problem;
    }
  }

  /** One at a time; what stands in the way is left for the page to say. */
  async function send(input: Given<C>, then?: Then<C>): Promise<void> {
    if (sending.state === "sending") return;
    await ask(input, then).catch((problem) => {
      if (!refusalOf(problem) && !(problem instanceof Offline)) throw problem;
    });
  }

  return {
    send,
    ask,
    reset: () => {
      count.current += 1;
      setSending({ state: "idle" });
    },
    busy: sending.state === "sending",
    /** What is on its way, to be shown as if it were done. */
    input: sending.state === "sending" ? sending.input : null,
    again: sending.state === "sending" && sending.again,
    ...why(sending.state === "failed" ? sending.problem : null),
  };
}
