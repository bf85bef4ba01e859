import { Play, SquareArrowOutUpRight } from "lucide-react";
import { useState } from "react";
import { Button } from "#client/ui/button.tsx";
import { useWords } from "#client/words/reader.tsx";
import { stagesWords } from "#client/words/stages.ts";
import type { Stage } from "#shared/rooms.ts";
import { embedAddress } from "./embed-address.ts";
import styles from "./stages.module.css";

/** A player of somebody else: nothing of it is loaded, and it learns nothing, before a click. */
export function StageFrame({ stage }: { stage: Stage }) {
  const words = useWords(stagesWords);
  const [loaded, setLoaded] = useState(false);
  const provider = words.kinds[stage.kind];
  const address = embedAddress(stage);

  if (loaded && address)
    return (
      <div className={styles.player}>
        <iframe
          className={styles.video}
          src={address}
          title={`${words.playing}, ${provider}`}
          sandbox="allow-scripts allow-same-origin allow-presentation allow-popups"
          allow="autoplay; fullscreen; picture-in-picture; encrypted-media"
          allowFullScreen
          referrerPolicy="strict-origin-when-cross-origin"
        />
      </div>
    );
  return (
    <div className={styles.offer}>
      <div className={styles.ways}>
        {address && (
          <Button kind="seal" onClick={() => setLoaded(true)}>
            <Play aria-hidden size={18} /> {words.load(provider)}
          </Button>
        )}
        <a
          className={styles.away}
          href={stage.url}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={words.openThere(provider)}
        >
          <SquareArrowOutUpRight aria-hidden size={18} />
        </a>
      </div>
      <p className={styles.note}>{address ? words.loadNote(provider) : words.unreadable}</p>
    </div>
  );
}
