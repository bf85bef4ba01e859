import { limits } from "#shared/limits.ts";
import type { RefusalCode } from "#shared/refusal.ts";
import { applied, orderOf, playShow, standing } from "#shared/show-state.ts";
import type { Action, RunningOrder, ShowNow } from "#shared/shows.ts";

/** What was done in a show, the latest last. */
export interface Played {
  order: RunningOrder;
  actions: readonly Action[];
}

/**
 * An action as it counts, or why it does not: its instant is neither to come nor before that of what was done
 * before it (a console's clock may be wrong), and the latest that stands is what can be taken back.
 */
export function taken(
  { order, actions }: Played,
  asked: Action,
  now: Temporal.Instant,
): Action | RefusalCode {
  const action = { ...asked, at: within(actions.at(-1)?.at, asked.at, now) };
  if (action.kind === "undo") return isLatest(actions, action.actionId) ? action : "changed-since";
  return applied(playShow(order, actions), action) ? action : "not-now";
}

function within(earliest: string | undefined, at: string, now: Temporal.Instant): string {
  const wanted = Temporal.Instant.from(at);
  const past = Temporal.Instant.compare(wanted, now) > 0 ? now : wanted;
  const before = earliest === undefined ? past : Temporal.Instant.from(earliest);
  return (Temporal.Instant.compare(past, before) < 0 ? before : past).toString();
}

/** The latest that stands, or the taking back that nothing was done after. */
function isLatest(actions: readonly Action[], id: string): boolean {
  const last = actions.at(-1);
  if (last?.kind === "undo" && last.id === id) return true;
  return standing(actions).slice(-limits.actionsTakenBackMax).at(-1)?.id === id;
}

/** As its crew follows it: the state before the latest actions, and these. */
export function showNow({
  order,
  actions,
}: Played): Pick<ShowNow, "order" | "state" | "actions" | "undone" | "count"> {
  const standingOnes = standing(actions);
  const earlier = standingOnes.slice(0, -limits.actionsTakenBackMax);
  const last = actions.at(-1);
  const undone = last?.kind === "undo" ? actions.find(({ id }) => id === last.actionId) : undefined;
  return {
    order: orderOf(order, earlier),
    state: playShow(order, earlier),
    actions: standingOnes.slice(-limits.actionsTakenBackMax),
    undone: last && undone && undone.kind !== "undo" ? { action: undone, undo: last } : null,
    count: actions.length,
  };
}
