import type { ReactNode } from "react";
import { commonWords } from "#client/words/common.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Refusal } from "#shared/refusal.ts";
import { type HelpHost, OfflineNote, RefusalNote } from "./refusal-note.tsx";
import { useSlow } from "./use-slow.ts";

interface AnswerNoteProps {
  /** What was asked or sent. */
  of: { refusal: Refusal | null; offline: boolean; busy?: boolean };
  /** Words that say a refusal better at this place. */
  says?: string | undefined;
  contact?: readonly HelpHost[] | undefined;
  /** The next step after a refusal. */
  children?: ReactNode;
}

/** What has come of something that was asked or sent, where it did not go well, or takes its time. */
export function AnswerNote({ of: { refusal, offline, busy = false }, children, ...rest }: AnswerNoteProps) {
  const words = useWords(commonWords);
  const slow = useSlow(busy);
  if (refusal)
    return (
      <RefusalNote refusal={refusal} {...rest}>
        {children}
      </RefusalNote>
    );
  if (slow) return <p role="status">{words.slow}</p>;
  return offline ? <OfflineNote /> : null;
}
