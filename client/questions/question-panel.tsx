import { useEffect, useMemo } from "react";
import { useWrite } from "#client/app/queries.ts";
import type { PanelProps } from "#client/live/in-room.ts";
import { isKnown, thingsOf } from "#client/live/room-clock.ts";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { questionsWords } from "#client/words/questions.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Question, QuestionState } from "#shared/questions.ts";
import { QuestionDesk } from "./question-desk.tsx";
import { QuestionList } from "./question-list.tsx";
import styles from "./questions.module.css";
import { type SeenQuestion, seenQuestions } from "./seen-questions.ts";

/** The questions of the room, or the desk at which they are worked through. */
export function QuestionPanel({
  place,
  said,
  live,
  box,
  outgoing,
  as,
  writes,
  onEdit,
  onRefusal,
}: PanelProps) {
  const questions = useMemo(() => seenQuestions(live.room, outgoing), [live.room, outgoing]);
  const moderate = useModeration(place, onRefusal);
  const discard = ({ outgoing }: SeenQuestion) => outgoing && box?.drop(outgoing);
  const edit = (seen: SeenQuestion) => {
    discard(seen);
    onEdit(seen.question.text);
  };

  if (!isKnown(live.room) && questions.length === 0)
    return (
      <div className={styles.waiting}>
        <Skeleton lines={6} isExplained />
      </div>
    );
  if (as === "runs")
    return <QuestionDesk questions={[...thingsOf(live.room, "question").values()]} onModerate={moderate} />;
  return (
    <QuestionList
      known={isKnown(live.room)}
      questions={questions}
      lineUp={live.status === "live"}
      onVote={
        writes ? (questionId, given) => box?.send("questions.vote", { ...said, questionId, given }) : null
      }
      onEdit={writes ? edit : null}
      onDiscard={discard}
    />
  );
}

/** What those who run the room do to a question; what they hide, they can bring back. */
function useModeration(place: PanelProps["place"], onRefusal: PanelProps["onRefusal"]) {
  const words = useWords(questionsWords);
  const toast = useToast();
  const { ask, refusal } = useWrite("questions.moderate");
  useEffect(() => onRefusal(refusal), [refusal, onRefusal]);

  return (asked: Question, state: QuestionState) => {
    // What was refused stands where the room tells it.
    ask({ ...place, questionId: asked.id, state }).catch(() => {});
    if (state === "hidden")
      toast(words.hidden, () => {
        const back = { ...place, questionId: asked.id, state: asked.state, was: state };
        ask(back).catch(() => toast(words.movedSince));
      });
  };
}
