import { ChevronUp } from "lucide-react";
import type { ReactNode } from "react";
import { RefusalNote } from "#client/ui/refusal-note.tsx";
import { useWords } from "#client/words/reader.tsx";
import { type RoomsWords, roomsWords } from "#client/words/rooms.ts";
import styles from "./questions.module.css";
import type { SeenQuestion } from "./seen-questions.ts";

interface QuestionLineProps {
  seen: SeenQuestion;
  onScreen: boolean;
  lineUp: boolean;
  onVote: (given: boolean) => void;
  onEdit: () => void;
}

/** A question as people in the room see it, with its upvote. */
export function QuestionLine({ seen, onScreen, lineUp, onVote, onEdit }: QuestionLineProps) {
  const words = useWords(roomsWords);
  const { question, voted, own, outgoing } = seen;
  return (
    <li className={styles.line} data-state={question.state} data-screen={onScreen} data-own={own}>
      {question.state === "shown" ? (
        <button
          type="button"
          className={styles.vote}
          aria-pressed={voted}
          aria-label={voted ? words.question.takeBack(question.votes) : words.question.upvote(question.votes)}
          onClick={() => onVote(!voted)}
        >
          <ChevronUp aria-hidden size={20} />
          <span>{question.votes}</span>
        </button>
      ) : (
        <VoteCount votes={question.state === "answered" ? question.votes : null} />
      )}
      <div className={styles.body}>
        <p className={styles.origin}>{origin(words, seen, onScreen, lineUp)}</p>
        <QuestionText seen={seen} />
        {outgoing?.state === "refused" && (
          <div className={styles.refused}>
            {outgoing.refusal && <RefusalNote refusal={outgoing.refusal} />}
            <button type="button" onClick={onEdit}>
              {words.question.editAgain}
            </button>
          </div>
        )}
      </div>
    </li>
  );
}

export function QuestionText({ seen }: { seen: SeenQuestion }): ReactNode {
  return (
    <p className={styles.text} lang={seen.question.lang}>
      {seen.question.text}
    </p>
  );
}

export function VoteCount({ votes }: { votes: number | null }) {
  const words = useWords(roomsWords).question;
  return (
    <span className={styles.votes}>
      <span aria-hidden>{votes ?? "–"}</span>
      {votes !== null && <span className={styles.unseen}>{words.votes(votes)}</span>}
    </span>
  );
}

function origin(
  words: RoomsWords,
  { question, own, outgoing }: SeenQuestion,
  onScreen: boolean,
  lineUp: boolean,
) {
  if (outgoing?.state === "refused") return `${words.question.yours} · ${words.question.notSent}`;
  if (outgoing?.state === "sending")
    return `${words.question.yours} · ${lineUp ? words.question.sending : words.question.waitingForLine}`;
  if (own && question.state === "waiting") return words.question.yoursWaiting;
  if (own && question.state === "hidden") return words.question.yoursHidden;
  return [
    own && words.question.yours,
    onScreen && words.question.onScreen,
    question.state !== "shown" && words.question.states[question.state],
    question.from.mode && words.from[question.from.mode],
    question.from.affiliation,
  ]
    .filter(Boolean)
    .join(" · ");
}
