export const ratio = (value: number) => value.toFixed(2);
export const millis = (value: number) => (value < 10 ? `${value.toFixed(2)} ms` : `${Math.round(value)} ms`);
export const micros = (value: number) => `${(value * 1000).toFixed(1)} µs`;
export const perSecond = (value: number) => `${Math.round(value).toLocaleString("en")}/s`;
export const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

/** A Markdown table; the first row of cells names the columns. */
export const table = (head: string[], rows: string[][]): string[] =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);

const barCharsMax = 40;

/**
 * A cost drawn over its work, and how it grows: cost ~ work^x, fitted over all points, so 0 is flat
 * and 1 in proportion.
 */
export function growth(
  work: string,
  cost: string,
  points: readonly { work: number; cost: number }[],
  show: (cost: number) => string,
): string[] {
  const most = Math.max(...points.map((point) => point.cost));
  const bar = (value: number) => "█".repeat(Math.max(1, Math.round((value / most) * barCharsMax)));
  return [
    `Growth: ${cost} over ${work}, work^${exponentOf(points).toFixed(2)}.`,
    "",
    "```",
    ...points.map(
      (point) => `${point.work.toLocaleString("en").padStart(8)}  ${bar(point.cost)} ${show(point.cost)}`,
    ),
    "```",
  ];
}

function exponentOf(points: readonly { work: number; cost: number }[]): number {
  const logs = points.map((point) => [Math.log(point.work), Math.log(point.cost)] as const);
  const mean = (of: (log: readonly [number, number]) => number) =>
    logs.reduce((sum, log) => sum + of(log), 0) / logs.length;
  const [work, cost] = [mean(([x]) => x), mean(([, y]) => y)];
  return mean(([x, y]) => (x - work) * (y - cost)) / mean(([x]) => (x - work) ** 2);
}
