/** At once when quiet; when busy, with a rest of so long after each; never twice at a time. */
export interface Pace {
  want(): void;
  stop(): void;
}

export function pace(restMillis: () => number, work: () => Promise<void>): Pace {
  let state: "quiet" | "busy" | "stopped" = "quiet";
  let wanted = false;
  let rest: NodeJS.Timeout | undefined;

  const isStopped = () => state === "stopped";
  const run = async () => {
    state = "busy";
    wanted = false;
    await work();
    if (isStopped()) return;
    rest = setTimeout(() => {
      state = "quiet";
      if (wanted) void run();
    }, restMillis());
  };

  return {
    want() {
      wanted = true;
      if (state === "quiet") void run();
    },
    stop() {
      state = "stopped";
      clearTimeout(rest);
    },
  };
}
