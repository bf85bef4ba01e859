import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { Refused } from "#shared/refusal.ts";

const windowSeconds = 60;

/** A limit was met; `first` says that it was not yet met by the same one within this minute. */
export class LimitMet extends Refused {
  readonly first: boolean;
  constructor({ first, waitMillis }: { first: boolean; waitMillis: number }) {
    super("too-many", { retryAfterSeconds: Math.max(1, Math.ceil(waitMillis / 1000)) });
    this.first = first;
  }
}

/** So many in a minute for each `spender`; one more is refused with the time when it is possible again. */
export function minuteBudget(perMinuteMax: number) {
  const limiter = new RateLimiterMemory({ points: perMinuteMax, duration: windowSeconds });
  return async (spender: string): Promise<void> => {
    try {
      await limiter.consume(spender);
    } catch (full) {
      if (!(full instanceof RateLimiterRes)) throw full;
      throw new LimitMet({ first: full.consumedPoints === perMinuteMax + 1, waitMillis: full.msBeforeNext });
    }
  };
}
