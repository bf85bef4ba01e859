import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { Refused } from "#shared/refusal.ts";

/** A limit was met; `first` says that it was not yet met by the same one within this time. */
export class LimitMet extends Refused {
  readonly first: boolean;
  constructor({ first, waitMillis }: { first: boolean; waitMillis: number }) {
    super("too-many", { retryAfterSeconds: Math.max(1, Math.ceil(waitMillis / 1000)) });
    this.first = first;
  }
}

/** So many in a minute for each `spender`; one more is refused with the time when it is possible again. */
export const minuteBudget = (perMinuteMax: number) => budget(perMinuteMax, 60);
export const dayBudget = (perDayMax: number) => budget(perDayMax, 24 * 60 * 60);

function budget(max: number, seconds: number) {
  const limiter = new RateLimiterMemory({ points: max, duration: seconds });
  return async (spender: string): Promise<void> => {
    try {
      await limiter.consume(spender);
    } catch (full) {
      if (!(full instanceof RateLimiterRes)) throw full;
      throw new LimitMet({ first: full.consumedPoints === max + 1, waitMillis: full.msBeforeNext });
    }
  };
}
