export type StreamStanding = "unknown" | "moves" | "slow" | "silent";

type Stream = Pick<HTMLVideoElement, "currentTime" | "paused" | "ended" | "readyState">;

const lookMillis = 500;
const slowMillis = 4_400;
const silentMillis = 11_500;
/** Something of it has come: a stream that waits for the reader's press is not silent. */
const hasMetadata = 1;

/**
 * Says how a stream stands by what can be seen of it. Players tell errors; what never comes, and what
 * they recover from again and again, they do not tell.
 */
export function watchStream(stream: Stream, report: (standing: StreamStanding) => void): () => void {
  let reported: StreamStanding = "unknown";
  let at = stream.currentTime;
  let movedAtMillis = Date.now();
  const look = () => {
    const waits = (stream.paused || stream.ended) && stream.readyState >= hasMetadata;
    const moves = waits || stream.currentTime !== at;
    at = stream.currentTime;
    if (moves) movedAtMillis = Date.now();
    const quiet = Date.now() - movedAtMillis;
    const next = moves ? "moves" : quiet > silentMillis ? "silent" : quiet > slowMillis ? "slow" : reported;
    if (next === reported) return;
    reported = next;
    report(reported);
  };
  const timer = setInterval(look, lookMillis);
  return () => clearInterval(timer);
}
