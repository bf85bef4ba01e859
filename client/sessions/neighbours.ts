/** A thing of the grid that can have the focus: a session's block, or a free slot. */
export interface Stop {
  id: string;
  column: number;
  top: number;
  session: boolean;
}

export type Move = "up" | "down" | "left" | "right" | "first" | "last" | "previous-session" | "next-session";

/**
 * Where an arrow key leads. Up and down stay in the column; left and right go to the thing nearest
 * in time in the next column that has any; with Ctrl, up and down skip the free slots.
 */
export function neighbour(stops: readonly Stop[], from: Stop, move: Move): Stop | undefined {
  if (move === "left" || move === "right") return sideways(stops, from, move === "left" ? -1 : 1);
  const column = stops.filter((stop) => stop.column === from.column).toSorted(byTop);
  if (move === "first") return column[0];
  if (move === "last") return column.at(-1);
  const at = column.findIndex((stop) => stop.id === from.id);
  if (move === "up") return column[at - 1];
  if (move === "down") return column[at + 1];
  return move === "previous-session"
    ? column.slice(0, Math.max(at, 0)).findLast((stop) => stop.session)
    : column.slice(at + 1).find((stop) => stop.session);
}

function sideways(stops: readonly Stop[], from: Stop, step: -1 | 1): Stop | undefined {
  const there = stops.filter((stop) => (stop.column - from.column) * step > 0);
  if (there.length === 0) return undefined;
  const nearest = Math.min(...there.map((stop) => (stop.column - from.column) * step));
  return there
    .filter((stop) => (stop.column - from.column) * step === nearest)
    .toSorted((a, b) => Math.abs(a.top - from.top) - Math.abs(b.top - from.top) || byTop(a, b))[0];
}

const byTop = (a: Stop, b: Stop) => a.top - b.top || a.id.localeCompare(b.id);
