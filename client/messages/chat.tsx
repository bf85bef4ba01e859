import { ArrowDown, EyeOff } from "lucide-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { NotSent, useOnItsWay } from "#client/live/on-its-way.tsx";
import { TeamMark } from "#client/live/team-mark.tsx";
import { useSent } from "#client/live/use-sent.ts";
import { Dotted } from "#client/ui/dotted.tsx";
import { IconButton } from "#client/ui/icon-button.tsx";
import { Pill } from "#client/ui/pill.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { commonWords } from "#client/words/common.ts";
import { messagesWords } from "#client/words/messages.ts";
import { useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import type { Message } from "#shared/messages.ts";
import styles from "./messages.module.css";
import type { SeenMessage } from "./seen-messages.ts";

interface ChatProps {
  /** Whether the room has said what has been written in it. */
  known: boolean;
  messages: readonly SeenMessage[];
  lineUp: boolean;
  /** Null where nothing can be written any more. */
  onEdit: ((message: SeenMessage) => void) | null;
  onDiscard: (message: SeenMessage) => void;
  /** Given to those who run the room. */
  onHide: ((message: Message) => void) | null;
}

const shownAtOnce = 100;
const nearEndPixels = 80;

/** The room's chat, the latest below. It follows what comes, unless the reader has scrolled up, and has not just written. */
export function Chat({ known, messages, lineUp, onEdit, onDiscard, onHide }: ChatProps) {
  const words = useWords(messagesWords);
  const [shownCount, setShownCount] = useState(shownAtOnce);
  const end = useRef<HTMLDivElement>(null);
  const { following, follow } = useFollowing(end, messages.length);
  const { newest } = useSent(
    messages.filter((seen) => seen.own).map(({ message, outgoing }) => ({ id: message.id, outgoing })),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: it moves when something has been said
  useEffect(() => {
    if (newest) follow();
  }, [newest]);
  const earlier = Math.max(0, messages.length - shownCount);

  return (
    <div className={styles.chat}>
      {earlier > 0 && (
        <Pill className={styles.earlier} onClick={() => setShownCount(shownCount + shownAtOnce)}>
          {words.earlier(Math.min(earlier, shownAtOnce))}
        </Pill>
      )}
      {!known && (
        <div className={styles.waiting}>
          <Skeleton lines={6} isExplained />
        </div>
      )}
      {known && messages.length === 0 && (
        <div className={styles.empty}>
          <p>{words.empty}</p>
          {onEdit && <p>{words.emptyHint}</p>}
        </div>
      )}
      <div role="log" aria-label={words.list}>
        {messages.slice(earlier).map((seen) => (
          <MessageLine
            key={seen.message.id}
            seen={seen}
            lineUp={lineUp}
            onEdit={onEdit && (() => onEdit(seen))}
            onDiscard={() => onDiscard(seen)}
            onHide={onHide}
          />
        ))}
      </div>
      <div ref={end} />
      {!following && (
        <Pill className={styles.latest} onClick={follow}>
          <ArrowDown aria-hidden size={16} /> {words.latest}
        </Pill>
      )}
    </div>
  );
}

interface MessageLineProps {
  seen: SeenMessage;
  lineUp: boolean;
  onEdit: (() => void) | null;
  onDiscard: () => void;
  onHide: ((message: Message) => void) | null;
}

function MessageLine({ seen, lineUp, onEdit, onDiscard, onHide }: MessageLineProps) {
  const { message, own, outgoing } = seen;
  const words = useWords(messagesWords);
  const { colon } = useWords(commonWords);
  const onItsWay = useOnItsWay(outgoing, lineUp);
  return (
    <div className={styles.line} data-sending={outgoing !== null} data-own={own || undefined}>
      <p className={styles.from}>
        {own && words.yours}
        {own && " · "}
        {outgoing ? onItsWay : <From message={message} />}
      </p>
      <p className={styles.text} lang={message.lang} dir="auto">
        {message.text}
      </p>
      <NotSent outgoing={outgoing} onEdit={onEdit} onDiscard={onDiscard} />
      {onHide && !outgoing && (
        <IconButton
          size="line"
          className={styles.hide}
          label={`${words.hide}${colon}${message.text.slice(0, 40)}`}
          onClick={() => onHide(message)}
        >
          <EyeOff aria-hidden />
        </IconButton>
      )}
    </div>
  );
}

function From({ message }: { message: Message }) {
  const words = useWords(roomsWords);
  const { name, affiliation, mode } = message.from;
  return (
    <>
      {mode === null && <TeamMark />}
      <strong>{name ? <bdi>{name}</bdi> : words.nameErased}</strong>
      {(affiliation || mode) && " · "}
      <Dotted parts={[affiliation, mode && words.from[mode]]} />
    </>
  );
}

/** Keeps the end in sight as lines come, while the reader is at the end. */
function useFollowing(end: RefObject<HTMLDivElement | null>, count: number) {
  const [following, setFollowing] = useState(true);

  useEffect(() => {
    const mark = end.current;
    if (!mark) return;
    const seen = new IntersectionObserver(([entry]) => setFollowing(entry?.isIntersecting ?? true), {
      rootMargin: `0px 0px ${nearEndPixels}px 0px`,
    });
    seen.observe(mark);
    return () => seen.disconnect();
  }, [end]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it moves when a line has come
  useEffect(() => {
    if (following) end.current?.scrollIntoView({ block: "end", behavior: "instant" });
  }, [count]);

  const follow = () => {
    setFollowing(true);
    end.current?.scrollIntoView({ block: "end" });
  };
  return { following, follow };
}
