import type { IncomingMessage } from "node:http";
import { LimitMet, minuteBudget } from "#server/budgets.ts";
import { Refused } from "#shared/refusal.ts";

const waitMillis = 5_000;

/** So many requests at a time for each spender, until each has come whole or its line is gone. */
export function atOnce(max: number) {
  const coming = new Map<string, number>();
  const say = minuteBudget(1);
  const count = (spender: string, change: 1 | -1) => {
    const next = (coming.get(spender) ?? 0) + change;
    if (next > 0) coming.set(spender, next);
    else coming.delete(spender);
  };
  return async (spender: string, request: IncomingMessage): Promise<void> => {
    if ((coming.get(spender) ?? 0) >= max) {
      const first = await say(spender).then(
        () => true,
        () => false,
      );
      throw new LimitMet({ first, waitMillis });
    }
    count(spender, 1);
    let isHere = true;
    const leave = () => {
      if (isHere) count(spender, -1);
      isHere = false;
    };
    request.once("end", leave).once("close", leave);
    if (request.complete || request.destroyed) leave();
  };
}

/** What says itself that it is too large is not waited for; what grows too large is cut off where it does. */
export function requireSize({ headers }: IncomingMessage, bytesMax: number): void {
  if (Number(headers["content-length"] ?? 0) > bytesMax) throw new Refused("too-large");
}

export const bringsBody = ({ headers }: IncomingMessage) =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
