import { ChevronUp } from "lucide-react";
import { type MouseEvent, type ReactNode, useState } from "react";
import { NotSent, useOnItsWay } from "#client/live/on-its-way.tsx";
import { TeamMark } from "#client/live/team-mark.tsx";
import { BareButton } from "#client/ui/bare-button.tsx";
import { Dotted } from "#client/ui/dotted.tsx";
import { Hidden } from "#client/ui/hidden.tsx";
import { type QuestionsWords, questionsWords } from "#client/words/questions.ts";
import { useWords } from "#client/words/reader.tsx";
import { type RoomsWords, roomsWords } from "#client/words/rooms.ts";
import styles from "./questions.module.css";
import type { SeenQuestion } from "./seen-questions.ts";
import { singleTaps } from "./taps.ts";

interface QuestionLineProps {
  seen: SeenQuestion;
  onScreen: boolean;
  /** What this person has just asked. */
  newest: boolean;
  lineUp: boolean;
  /** Null where this reader has no vote, or votes are no longer taken. */
  onVote: ((given: boolean) => void) | null;
  onEdit: (() => void) | null;
  onDiscard: () => void;
}

/** A question as people in the room see it, with its upvote. */
export function QuestionLine({
  seen,
  onScreen,
  newest,
  lineUp,
  onVote,
  onEdit,
  onDiscard,
}: QuestionLineProps) {
  const words = useWords(roomsWords);
  const questions = useWords(questionsWords);
  const { question, voted, own, outgoing } = seen;
  const onItsWay = useOnItsWay(outgoing, lineUp);
  return (
    <li
      className={styles.line}
      data-state={question.state}
      data-screen={onScreen}
      data-own={own}
      data-newest={newest || undefined}
    >
      {question.state === "shown" && onVote ? (
        <VoteButton votes={question.votes} voted={voted} onVote={onVote} />
      ) : (
        <VoteCount
          votes={question.state === "waiting" || question.state === "hidden" ? null : question.votes}
        />
      )}
      <div className={styles.body}>
        <p className={styles.origin}>
          {!outgoing && seen.question.from.mode === null && <TeamMark />}
          <Dotted parts={outgoing ? [questions.yours, onItsWay] : origin(words, questions, seen, onScreen)} />
        </p>
        <QuestionText seen={seen} />
        <NotSent outgoing={outgoing} onEdit={onEdit} onDiscard={onDiscard} />
      </div>
    </li>
  );
}

interface VoteButtonProps {
  votes: number;
  voted: boolean;
  onVote: (given: boolean) => void;
}

function VoteButton({ votes, voted, onVote }: VoteButtonProps) {
  const words = useWords(questionsWords);
  const [isOne] = useState(singleTaps);
  const press = ({ timeStamp }: MouseEvent) => {
    if (isOne(timeStamp)) onVote(!voted);
  };
  return (
    <BareButton
      className={styles.vote}
      aria-pressed={voted}
      aria-label={voted ? words.takeBack(votes) : words.upvote(votes)}
      onClick={press}
    >
      <ChevronUp aria-hidden size={20} />
      <span>{votes}</span>
    </BareButton>
  );
}

export function QuestionText({ seen }: { seen: SeenQuestion }): ReactNode {
  return (
    <p className={styles.text} lang={seen.question.lang} dir="auto">
      {seen.question.text}
    </p>
  );
}

export function VoteCount({ votes }: { votes: number | null }) {
  const words = useWords(questionsWords);
  return (
    <span className={styles.votes}>
      <span aria-hidden>{votes ?? "–"}</span>
      {votes !== null && <Hidden>{words.votes(votes)}</Hidden>}
    </span>
  );
}

function origin(
  words: RoomsWords,
  questions: QuestionsWords,
  { question, own }: SeenQuestion,
  onScreen: boolean,
) {
  if (own && question.state === "waiting") return [questions.yoursWaiting];
  if (own && question.state === "hidden") return [questions.yoursHidden];
  return [
    own && questions.yours,
    onScreen && questions.onScreen,
    question.state !== "shown" && questions.states[question.state],
    question.from.mode && words.from[question.from.mode],
    question.from.affiliation,
  ];
}
