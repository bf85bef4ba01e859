const drainMillisMax = 10_000;

/**
 * SIGTERM, SIGINT and the end of `npm start`, which holds a line to its server, let what is in flight
 * finish: 0 when all of it did, 1 when ten seconds were not enough.
 */
export function stopOnSignals(app: { close(): Promise<void> }) {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), drainMillisMax).unref();
    await app.close();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  process.once("disconnect", stop);
  process.channel?.unref();
  if (process.connected === false) void stop();
}
