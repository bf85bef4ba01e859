import { Check, EyeOff, MonitorUp, Undo2 } from "lucide-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { TeamMark } from "#client/live/team-mark.tsx";
import { Dotted } from "#client/ui/dotted.tsx";
import { Hidden } from "#client/ui/hidden.tsx";
import { Pill, Pills } from "#client/ui/pill.tsx";
import { questionsWords } from "#client/words/questions.ts";
import { useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import type { Question, QuestionState } from "#shared/questions.ts";
import { byVotes, byWaiting, onScreen } from "./order.ts";
import { VoteCount } from "./question-line.tsx";
import { Arrivals } from "./question-list.tsx";
import styles from "./questions.module.css";

interface QuestionDeskProps {
  questions: readonly Question[];
  onModerate: (question: Question, state: QuestionState) => void;
}

const order: readonly QuestionState[] = ["waiting", "shown", "answered", "hidden"];
const keys: Record<string, QuestionState> = { s: "shown", a: "answered", h: "hidden", w: "waiting" };
const icons = { shown: MonitorUp, answered: Check, hidden: EyeOff, waiting: Undo2 };

/** Where a moderator works through the questions, by hand or by keys. */
export function QuestionDesk({ questions, onModerate }: QuestionDeskProps) {
  const words = useWords(questionsWords);
  const [filter, setFilter] = useState<QuestionState>("waiting");
  const name = useId();
  const list = useRef<HTMLOListElement>(null);
  const filters = useRef<HTMLFieldSetElement>(null);
  const inState = (state: QuestionState) => questions.filter((question) => question.state === state);
  const shown = filter === "waiting" ? byWaiting(inState(filter)) : byVotes(inState(filter));
  const screenId = onScreen(questions)?.id;

  const lineAt = (at: number) => list.current?.children[at] as HTMLElement | undefined;
  const focus = (at: number) => lineAt(at)?.focus();
  // The line leaves this list with the next tick; work goes on with its neighbour, after the last with the filter.
  const moderate = (question: Question, state: QuestionState, at: number) => {
    onModerate(question, state);
    const neighbour = lineAt(at + 1) ?? lineAt(at - 1);
    (neighbour ?? filters.current?.querySelector<HTMLElement>("input:checked"))?.focus();
  };
  const press = (event: KeyboardEvent, at: number) => {
    const question = shown[at];
    const state = keys[event.key.toLowerCase()];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowDown") focus(at + 1);
    else if (event.key === "ArrowUp") focus(at - 1);
    else if (question && state && state !== question.state) {
      // The focus moves on: a key that is held would go down the list.
      if (event.repeat) return;
      moderate(question, state, at);
    } else return;
    event.preventDefault();
  };

  return (
    <div className={styles.desk}>
      <fieldset className={styles.filter} ref={filters}>
        <Hidden as="legend">{words.filter}</Hidden>
        {order.map((state) => (
          <label key={state}>
            <input type="radio" name={name} checked={state === filter} onChange={() => setFilter(state)} />
            <span>
              {words.states[state]} <small aria-hidden>{inState(state).length}</small>
              <Hidden>{words.counted(inState(state).length)}</Hidden>
            </span>
          </label>
        ))}
      </fieldset>
      {shown.length === 0 ? (
        <p className={styles.empty}>{words.noneIn[filter]}</p>
      ) : (
        <>
          <p className={styles.keys}>{words.keys}</p>
          <ol className={styles.list} ref={list}>
            {shown.map((question, at) => (
              <DeskLine
                key={question.id}
                question={question}
                onScreen={question.id === screenId}
                onPress={(event) => press(event, at)}
                onModerate={(state) => moderate(question, state, at)}
              />
            ))}
          </ol>
        </>
      )}
      <Arrivals ids={questions.map((question) => question.id)} />
    </div>
  );
}

interface DeskLineProps {
  question: Question;
  onScreen: boolean;
  onPress: (event: KeyboardEvent) => void;
  onModerate: (state: QuestionState) => void;
}

function DeskLine({ question, onScreen, onPress, onModerate }: DeskLineProps) {
  const words = useWords(roomsWords);
  const questions = useWords(questionsWords);
  const { mode, name, affiliation } = question.from;
  const labels: Record<QuestionState, string> = {
    shown: questions.show,
    answered: questions.answered,
    hidden: questions.hide,
    waiting: questions.waitAgain,
  };
  const origin = [
    onScreen && questions.onScreen,
    mode && words.from[mode],
    name || words.nameErased,
    affiliation,
  ];
  return (
    <li
      className={styles.line}
      data-state={question.state}
      data-screen={onScreen}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the line takes the moderator's keys; its buttons do the same
      tabIndex={0}
      onKeyDown={onPress}
    >
      <VoteCount votes={question.votes} />
      <div className={styles.body}>
        <p className={styles.origin}>
          {mode === null && <TeamMark />}
          <Dotted parts={origin} />
        </p>
        <p className={styles.text} lang={question.lang} dir="auto">
          {question.text}
        </p>
        <Pills className={styles.actions}>
          {order
            .filter((state) => state !== question.state)
            .map((state) => {
              const Icon = icons[state];
              return (
                <Pill key={state} data-does={state} onClick={() => onModerate(state)}>
                  <Icon aria-hidden size={16} /> {labels[state]}
                </Pill>
              );
            })}
        </Pills>
      </div>
    </li>
  );
}
