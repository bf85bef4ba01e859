/**
 * Loaded before a server that is measured (`node --import`): answers its parent with what the
 * process has cost so far. The server itself knows nothing of it.
 */
export interface Meter {
  /** CPU time of all threads since the start, user and system. */
  cpuMillis: number;
  residentBytes: number;
  heapBytes: number;
}

process.on("message", (asked) => {
  if (asked === "collect") globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  const read: Meter = { cpuMillis: (user + system) / 1000, residentBytes: rss, heapBytes: heapUsed };
  process.send?.(read);
});
process.on("disconnect", () => process.exit()); // whoever measured is gone
process.channel?.unref();
