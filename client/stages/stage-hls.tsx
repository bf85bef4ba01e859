import { useEffect, useRef, useState } from "react";
import { Button } from "#client/ui/button.tsx";
import { useWords } from "#client/words/reader.tsx";
import { stagesWords } from "#client/words/stages.ts";
import styles from "./stages.module.css";
import { type StreamStanding, watchStream } from "./stream-watch.ts";

/** A stream often stops because its encoder was started anew: it comes back by itself. */
const retryMillis = 7_000;
/** What a player cannot recover from at once it does not recover from at all. */
const recoveriesMax = 2;

/** An HLS stream in place: by the browser where it can (Safari), else by hls.js, loaded only then. */
export function StageHls({ url }: { url: string }) {
  const words = useWords(stagesWords);
  const video = useRef<HTMLVideoElement>(null);
  const [standing, setStanding] = useState<StreamStanding>("unknown");
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt starts the stream anew
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    const leaving = new AbortController();
    const fail = () => setStanding("silent");
    element.addEventListener("error", fail, { signal: leaving.signal });
    play(element, url, leaving.signal, fail).catch(fail);
    // What was given up stays so in words until a picture moves.
    const leave = watchStream(element, (next) =>
      setStanding((before) => (before === "silent" && next === "slow" ? before : next)),
    );
    return () => {
      leave();
      leaving.abort();
    };
  }, [url, attempt]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt that fails is followed by another
  useEffect(() => {
    if (standing !== "silent") return;
    const timer = setTimeout(() => setAttempt((before) => before + 1), retryMillis);
    return () => clearTimeout(timer);
  }, [standing, attempt]);

  return (
    <div className={styles.player}>
      {/* biome-ignore lint/a11y/useMediaCaption: a live stream brings its captions with it, if it has any */}
      <video ref={video} className={styles.video} controls autoPlay playsInline aria-label={words.playing} />
      {standing === "slow" && (
        <p className={styles.slow} role="status">
          {words.slow}
        </p>
      )}
      {standing === "silent" && (
        <div className={styles.failed} role="status">
          <p>{words.failed}</p>
          <Button kind="plain" onClick={() => setAttempt((before) => before + 1)}>
            {words.tryAgain}
          </Button>
        </div>
      )}
    </div>
  );
}

async function play(element: HTMLVideoElement, url: string, leaving: AbortSignal, fail: () => void) {
  if (element.canPlayType("application/vnd.apple.mpegurl")) {
    element.src = url;
    leaving.addEventListener("abort", () => element.removeAttribute("src"));
    return;
  }
  const { default: Hls } = await import("hls.js");
  if (leaving.aborted) return;
  if (!Hls.isSupported()) return fail();
  // No worker: it would need a `blob:` source in the page's security policy.
  const player = new Hls({ enableWorker: false });
  leaving.addEventListener("abort", () => player.destroy());
  let recoveries = 0;
  player.on(Hls.Events.ERROR, (_, { fatal, type }) => {
    if (!fatal) return;
    if (type === Hls.ErrorTypes.MEDIA_ERROR && recoveries++ < recoveriesMax) player.recoverMediaError();
    else fail();
  });
  player.loadSource(url);
  player.attachMedia(element);
}
