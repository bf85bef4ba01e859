import { Flower2, Heart, type LucideIcon, PartyPopper } from "lucide-react";
import { useEffect, useRef } from "react";
import type { PulseSnapshot } from "#client/live/room-line.ts";
import { Hidden } from "#client/ui/hidden.tsx";
import { IconButton } from "#client/ui/icon-button.tsx";
import { useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import { limits } from "#shared/limits.ts";
import { type ReactionKind, reactionKinds } from "#shared/live.ts";
import { Applause } from "./applause-icon.tsx";
import styles from "./reactions.module.css";

export const reactionIcons: Record<ReactionKind, LucideIcon | typeof Applause> = {
  applause: Applause,
  heart: Heart,
  flower: Flower2,
  cheer: PartyPopper,
};

type Reactions = Partial<Record<ReactionKind, number>>;

/** Each tap counts; taps travel in sums, so that a hall full of applause stays a trickle of packets. */
export function ReactionsBar({ onReact }: { onReact: (reactions: Reactions) => void }) {
  const words = useWords(roomsWords).reactions;
  const tap = useSums(onReact);
  return (
    <fieldset className={styles.bar}>
      <Hidden as="legend">{words.label}</Hidden>
      {reactionKinds.map((kind) => {
        const Icon = reactionIcons[kind];
        return (
          <IconButton
            key={kind}
            className={styles.tap}
            data-kind={kind}
            label={words.kinds[kind]}
            onClick={() => tap(kind)}
          >
            <Icon aria-hidden />
          </IconButton>
        );
      })}
    </fieldset>
  );
}

/** What the room sends, rising for a moment and gone: an ornament, so nothing of it is read aloud. */
export function ReactionsRising({ pulse }: { pulse: PulseSnapshot }) {
  return (
    <div className={styles.rising} aria-hidden>
      {reactionKinds.map((kind) => {
        const sum = pulse.sums.reactions?.[kind] ?? 0;
        const Icon = reactionIcons[kind];
        return (
          sum > 0 && (
            <span key={`${kind} ${pulse.count}`} data-kind={kind}>
              <Icon size={20} /> {sum}
            </span>
          )
        );
      })}
    </div>
  );
}

const sendEveryMillis = 1000 / limits.pulsesPerSecondMax + 20;

function useSums(send: (reactions: Reactions) => void) {
  const sums = useRef<Reactions>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(send);
  latest.current = send;
  useEffect(() => () => clearTimeout(timer.current), []);

  const flush = () => {
    timer.current = undefined;
    latest.current(sums.current);
    sums.current = {};
  };
  return (kind: ReactionKind) => {
    const sum = (sums.current[kind] ?? 0) + 1;
    sums.current = { ...sums.current, [kind]: Math.min(sum, limits.reactionsPerPulseMax) };
    timer.current ??= setTimeout(flush, sendEveryMillis);
  };
}
