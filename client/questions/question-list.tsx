import { useEffect, useRef, useState } from "react";
import { Hidden } from "#client/ui/hidden.tsx";
import { questionsWords } from "#client/words/questions.ts";
import { useWords } from "#client/words/reader.tsx";
import { byVotes, onScreen } from "./order.ts";
import { QuestionLine } from "./question-line.tsx";
import styles from "./questions.module.css";
import type { SeenQuestion } from "./seen-questions.ts";

interface QuestionListProps {
  questions: readonly SeenQuestion[];
  lineUp: boolean;
  /** Null where this reader has no vote, or votes are no longer taken. */
  onVote: ((questionId: string, given: boolean) => void) | null;
  /** Null where this reader writes nothing. */
  onEdit: ((question: SeenQuestion) => void) | null;
  onDiscard: (question: SeenQuestion) => void;
}

/** The questions of the room, the most wanted first. */
export function QuestionList({ questions, lineUp, onVote, onEdit, onDiscard }: QuestionListProps) {
  const words = useWords(questionsWords);
  const bySeen = new Map(questions.map((seen) => [seen.question.id, seen]));
  const ordered = byVotes(questions.map((seen) => seen.question));
  const screenId = onScreen(ordered)?.id;
  const arriving = questions.filter((seen) => !seen.own).map((seen) => seen.question.id);

  return (
    <>
      {ordered.length === 0 ? (
        <div className={styles.empty}>
          <p>{words.empty}</p>
          {onEdit && <p>{words.emptyHint}</p>}
        </div>
      ) : (
        <ol className={styles.list}>
          {ordered.map(({ id }) => {
            const seen = bySeen.get(id) as SeenQuestion;
            return (
              <QuestionLine
                key={id}
                seen={seen}
                onScreen={id === screenId}
                lineUp={lineUp}
                onVote={onVote && ((given) => onVote(id, given))}
                onEdit={onEdit && (() => onEdit(seen))}
                onDiscard={() => onDiscard(seen)}
              />
            );
          })}
        </ol>
      )}
      <Arrivals ids={arriving} />
    </>
  );
}

/** Tells a screen reader politely that questions came, without reading the list anew. */
export function Arrivals({ ids }: { ids: readonly string[] }) {
  const words = useWords(questionsWords);
  const known = useRef<Set<string> | null>(null);
  const [said, setSaid] = useState("");
  const key = ids.join();

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says when the ids have changed
  useEffect(() => {
    const before = known.current;
    known.current = new Set([...(before ?? []), ...ids]);
    const arrived = before ? ids.filter((id) => !before.has(id)).length : 0;
    if (arrived > 0) setSaid(words.arrived(arrived));
  }, [key]);

  return (
    <Hidden as="p" aria-live="polite">
      {said}
    </Hidden>
  );
}
