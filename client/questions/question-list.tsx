import { useEffect, useRef, useState } from "react";
import { useSent } from "#client/live/use-sent.ts";
import { Told } from "#client/ui/hidden.tsx";
import { questionsWords } from "#client/words/questions.ts";
import { useWords } from "#client/words/reader.tsx";
import { byVotes, onScreen } from "./order.ts";
import { QuestionLine } from "./question-line.tsx";
import styles from "./questions.module.css";
import type { SeenQuestion } from "./seen-questions.ts";

interface QuestionListProps {
  /** Whether the room has said what is asked in it: what came with that is not new. */
  known: boolean;
  questions: readonly SeenQuestion[];
  lineUp: boolean;
  /** Null where this reader has no vote, or votes are no longer taken. */
  onVote: ((questionId: string, given: boolean) => void) | null;
  /** Null where this reader writes nothing. */
  onEdit: ((question: SeenQuestion) => void) | null;
  onDiscard: (question: SeenQuestion) => void;
}

/** The questions of the room, the most wanted first. */
export function QuestionList({ known, questions, lineUp, onVote, onEdit, onDiscard }: QuestionListProps) {
  const words = useWords(questionsWords);
  const bySeen = new Map(questions.map((seen) => [seen.question.id, seen]));
  const ordered = byVotes(questions.map((seen) => seen.question));
  const screenId = onScreen(ordered)?.id;
  const arriving = questions.filter((seen) => !seen.own).map((seen) => seen.question.id);
  const list = useRef<HTMLOListElement>(null);
  const { newest, taken } = useSent(
    questions.filter((seen) => seen.own).map(({ question, outgoing }) => ({ id: question.id, outgoing })),
  );
  // The most wanted stand first: what was just asked would be below, out of sight.
  useEffect(() => {
    if (newest) list.current?.querySelector("[data-newest]")?.scrollIntoView({ block: "nearest" });
  }, [newest]);

  return (
    <>
      {ordered.length === 0 ? (
        <div className={styles.empty}>
          <p>{words.empty}</p>
          {onEdit && <p>{words.emptyHint}</p>}
        </div>
      ) : (
        <ol className={styles.list} ref={list}>
          {ordered.map(({ id }) => {
            const seen = bySeen.get(id) as SeenQuestion;
            return (
              <QuestionLine
                key={id}
                seen={seen}
                onScreen={id === screenId}
                newest={id === newest}
                lineUp={lineUp}
                onVote={onVote && ((given) => onVote(id, given))}
                onEdit={onEdit && (() => onEdit(seen))}
                onDiscard={() => onDiscard(seen)}
              />
            );
          })}
        </ol>
      )}
      {known && <Arrivals ids={arriving} />}
      <Told said={taken > 0 ? words.sent : ""} times={taken} />
    </>
  );
}

/** Tells a screen reader politely that questions came, without reading the list anew. */
export function Arrivals({ ids }: { ids: readonly string[] }) {
  const words = useWords(questionsWords);
  const known = useRef<Set<string> | null>(null);
  const [arrived, setArrived] = useState({ count: 0, times: 0 });
  const key = ids.join();

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says when the ids have changed
  useEffect(() => {
    const before = known.current;
    known.current = new Set([...(before ?? []), ...ids]);
    const count = before ? ids.filter((id) => !before.has(id)).length : 0;
    if (count > 0) setArrived(({ times }) => ({ count, times: times + 1 }));
  }, [key]);

  return <Told said={arrived.times > 0 ? words.arrived(arrived.count) : ""} times={arrived.times} />;
}
