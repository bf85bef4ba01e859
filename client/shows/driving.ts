import type { Kept } from "#client/kept.ts";
import type { Output } from "#shared/contract.ts";
import { limits } from "#shared/limits.ts";
import type { RefusalCode, Reply } from "#shared/refusal.ts";
import type { Action } from "#shared/shows.ts";

/** What was not done, and why: it waits here until somebody says whether it is to be done now. */
export interface NotDone {
  action: Action;
  code: RefusalCode;
}

export interface DrivingSnapshot {
  /** Done here, in order, and not yet answered. */
  pending: readonly Action[];
  notDone: readonly NotDone[];
  /** The last try had no answer. */
  offline: boolean;
}

export interface Driving {
  watch(listener: () => void): () => void;
  snapshot(): DrivingSnapshot;
  do(action: Action): void;
  /** Tries at once what waits. */
  flush(): void;
  drop(id: string): void;
  close(): void;
}

type Acted = Output<"shows.act">;

interface DrivingDeps {
  /** Of this person and this show, so that a console that is loaded anew goes on. */
  kept: Kept;
  send: (actions: Action[]) => Promise<Reply<Acted>>;
  onShow: (show: Acted["show"]) => void;
  retryMillis?: number;
}

/** With these the same actions may be taken a little later; any other refusal says that they are not done. */
const passing = new Set<RefusalCode>(["busy", "too-many"]);
const pendingName = "pending.";
const notDoneName = "not-done.";

/**
 * What a console has done, on its way to the server: it counts here at once, goes in order, and goes again
 * until it is answered. Nothing is lost by a line or a reload; what is refused is told, one by one.
 */
export function openDriving({ kept, send, onShow, retryMillis = 2_000 }: DrivingDeps): Driving {
  const listeners = new Set<() => void>();
  let snapshot: DrivingSnapshot = {
    pending: keptAs<Action>(pendingName).toSorted((a, b) => a.at.localeCompare(b.at)),
    notDone: keptAs<NotDone>(notDoneName),
    offline: false,
  };
  let sending = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  function keptAs<T>(beginning: string): T[] {
    return kept.all(beginning).map(([, value]) => value as T);
  }

  function set(change: Partial<DrivingSnapshot>) {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  }

  function settle(ids: ReadonlySet<string>, notDone: readonly NotDone[]) {
    for (const id of ids) kept.drop(pendingName + id);
    for (const each of notDone) kept.put(notDoneName + each.action.id, each);
    set({
      pending: snapshot.pending.filter(({ id }) => !ids.has(id)),
      notDone: [...snapshot.notDone, ...notDone],
    });
  }

  async function flush(): Promise<void> {
    clearTimeout(retry);
    const actions = snapshot.pending.slice(0, limits.actionsAtOnceMax);
    if (sending || closed || actions.length === 0) return;
    sending = true;
    const answer = await send(actions).catch(() => null);
    sending = false;
    if (closed) return;
    if (!answer || (!answer.ok && passing.has(answer.refusal.code))) {
      set({ offline: answer === null });
      const seconds = answer?.ok === false ? answer.refusal.detail?.retryAfterSeconds : undefined;
      retry = setTimeout(() => void flush(), seconds ? seconds * 1_000 : retryMillis);
      return;
    }
    set({ offline: false });
    const ids = new Set(actions.map(({ id }) => id));
    if (answer.ok) {
      const refused = new Map(
        answer.value.taken.flatMap((each) => (each.state === "refused" ? [[each.id, each.code]] : [])),
      );
      onShow(answer.value.show);
      settle(
        ids,
        actions.flatMap((action) => {
          const code = refused.get(action.id);
          return code ? [{ action, code }] : [];
        }),
      );
    } else {
      // Somebody took over, or the show is gone: all that waited is not done.
      const { code } = answer.refusal;
      settle(
        new Set(snapshot.pending.map(({ id }) => id)),
        snapshot.pending.map((action) => ({ action, code })),
      );
    }
    void flush();
  }
  void flush();

  return {
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => snapshot,
    do(action) {
      kept.put(pendingName + action.id, action);
      set({ pending: [...snapshot.pending, action] });
      void flush();
    },
    flush: () => void flush(),
    drop(id) {
      kept.drop(notDoneName + id);
      set({ notDone: snapshot.notDone.filter(({ action }) => action.id !== id) });
    },
    close() {
      closed = true;
      clearTimeout(retry);
    },
  };
}
