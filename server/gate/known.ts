import type { Store } from "#db/engine.ts";
import { idOf } from "#server/actor.ts";
import type { Caller } from "#server/context.ts";
import { cookieKinds } from "#server/cookies.ts";
import { findActor } from "#server/identity/actor-store.ts";
import { hashToken } from "#server/links.ts";

const rememberedMillis = 30_000;
const rememberedMax = 50_000;

/**
 * Whom a browser's cookies stand for, by the name that limits count them under; null for nobody.
 * What stood is remembered for a moment: only limits lean on it, rights are asked anew each time. A cookie
 * that stands for nobody is never remembered, however many of them come.
 */
export function createKnown(store: Pick<Store, "read">, clock: () => Temporal.Instant) {
  const remembered = new Map<string, { id: string; untilMillis: number }>();

  return async (cookies: Caller["cookies"]): Promise<string | null> => {
    const tokens = cookieKinds.flatMap((kind) => cookies[kind] ?? []);
    if (tokens.length === 0) return null;
    const hash = hashToken(tokens.join("\n"));
    const now = clock();
    const before = remembered.get(hash);
    if (before && before.untilMillis > now.epochMilliseconds) return before.id;
    remembered.delete(hash);
    const id = await store.read(async (tx) => idOf(await findActor(tx, cookies, now)));
    if (!id) return null;
    remembered.set(hash, { id, untilMillis: now.epochMilliseconds + rememberedMillis });
    for (const oldest of remembered.keys()) {
      if (remembered.size <= rememberedMax) break;
      remembered.delete(oldest);
    }
    return id;
  };
}
