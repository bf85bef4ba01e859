import { useState } from "react";
import { call, Offline } from "#client/wire.ts";
import type { CommandName, Given, Output } from "#shared/contract.ts";
import type { Refusal } from "#shared/refusal.ts";

export type Sending =
  | { state: "idle" }
  | { state: "sending"; again: boolean }
  | { state: "refused"; refusal: Refusal }
  | { state: "offline" };

const triesMax = 3;
const waitMillis = 1_500;

/** Sends one command at a time, again where no answer comes (every write is safe to repeat). */
export function useCommand<C extends CommandName>(command: C, onDone: (value: Output<C>) => void) {
  const [sending, setSending] = useState<Sending>({ state: "idle" });

  async function send(input: Given<C>) {
    if (sending.state === "sending") return;
    for (let tries = 1; tries <= triesMax; tries++) {
      setSending({ state: "sending", again: tries > 1 });
      try {
        const reply = await call(command, input);
        setSending(reply.ok ? { state: "idle" } : { state: "refused", refusal: reply.refusal });
        if (reply.ok) onDone(reply.value);
        return;
      } catch (problem) {
        if (!(problem instanceof Offline)) throw problem;
        if (tries < triesMax) await new Promise((resolve) => setTimeout(resolve, waitMillis * tries));
      }
    }
    setSending({ state: "offline" });
  }
  const reset = () => setSending({ state: "idle" });
  return { send, reset, sending, busy: sending.state === "sending" };
}

/** Whether the server found this field wrong, so that the words can stand at it. */
export const refusedAt = (sending: Sending, path: string): boolean =>
  sending.state === "refused" && (sending.refusal.detail?.fields ?? []).some((field) => field.path === path);
