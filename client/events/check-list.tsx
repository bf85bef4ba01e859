import { Circle, CircleCheck, Check as Tick } from "lucide-react";
import { Link } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { useRead, useWrite } from "#client/app/queries.ts";
import styles from "#client/events/check-list.module.css";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { chapterAddress } from "#client/organize/guide.ts";
import { Section } from "#client/organize/page.tsx";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Disclosure } from "#client/ui/disclosure.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { type CheckWords, checkWords } from "#client/words/checks.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { type Check, type CheckPhase, type CheckPoint, checkPhases, isDecidable } from "#shared/checks.ts";
import { isolated } from "#shared/plain-text.ts";

/** Where each is done. */
const pageOf: Record<CheckPoint, string> = {
  hosts: "hosts",
  title: "event",
  dates: "event",
  rooms: "rooms",
  sessions: "programme",
  clashes: "programme",
  outside: "programme",
  seats: "registrations",
  languages: "event",
  contact: "hosts",
  people: "people",
  "test-mail": "mails",
  "signed-in": "team",
  stages: "rooms",
  screen: "rooms",
  closing: "event",
  released: "programme",
  mails: "mails",
  ended: "",
  thanks: "event",
  keepsakes: "event",
  keeping: "event",
};

/** What is done, open or decided: where the event stands is open, the rest a press away. */
export function CheckList() {
  const words = useWords(checkWords);
  const { event } = useEventDesk();
  const list = useRead("checks.list", { eventId: event.id });
  return (
    <Section title={words.title}>
      {list.data ? (
        checkPhases.map((phase) => (
          <Phase
            key={phase}
            phase={phase}
            isNow={phase === list.data.phase}
            checks={list.data.checks.filter((check) => check.phase === phase)}
          />
        ))
      ) : (
        <Skeleton lines={4} />
      )}
      <AnswerNote of={list} />
    </Section>
  );
}

const order: Record<Check["state"], number> = { open: 0, decided: 1, done: 2 };

function Phase({ phase, isNow, checks }: { phase: CheckPhase; isNow: boolean; checks: readonly Check[] }) {
  const words = useWords(checkWords);
  const lang = useLang();
  const open = checks.filter(({ state }) => state === "open").length;
  return (
    <Disclosure
      open={isNow}
      summary={
        <>
          {words.phases[phase]} ·{" "}
          <span className={open > 0 ? styles.open : styles.all}>
            {open > 0 ? words.openCount(open) : words.allDone}
          </span>
        </>
      }
    >
      <ul className={styles.points}>
        {checks
          .toSorted((a, b) => order[a.state] - order[b.state])
          .map((check) => (
            <Point key={check.point} check={check} />
          ))}
      </ul>
      <p className={styles.guide}>
        <a href={chapterAddress(lang, phase)} target="_blank" rel="noreferrer">
          {words.guide}
        </a>
      </p>
    </Disclosure>
  );
}

const icons = { open: Circle, decided: CircleCheck, done: Tick };

function Point({ check: { point, state, open, of, decided } }: { check: Check }) {
  const words = useWords(checkWords);
  const { event } = useEventDesk();
  const decide = useWrite("checks.decide", { invalidates: ["checks.list"] });
  const Icon = icons[state];
  const set = (to: boolean) =>
    isDecidable(point) && void decide.send({ eventId: event.id, point, decided: to });
  return (
    <li className={styles.point} data-state={state}>
      <Icon aria-hidden size={18} />
      <span className={styles.what} id={`check-${point}`}>
        {state === "open" ? (
          <Link to={deskAddress(event.slug, pageOf[point])}>{words.open[point](open ?? 0, of ?? 0)}</Link>
        ) : (
          words.about[point]
        )}
        {decided && (
          <span className={styles.by}>
            {" "}
            · {decided.who ? words.decidedBy(isolated(decided.who)) : words.decidedBySomebody}
          </span>
        )}
      </span>
      {isDecidable(point) && state !== "done" && (
        <Button
          kind="quiet"
          compact
          busy={decide.busy}
          aria-describedby={`check-${point}`}
          onClick={() => set(state === "open")}
        >
          {state === "open" ? sayingSo(words, point) : words.undo}
        </Button>
      )}
      <AnswerNote of={decide} />
    </li>
  );
}

function sayingSo({ decide, confirm, tried }: CheckWords, point: CheckPoint): string {
  if (point === "seats") return confirm;
  return point === "screen" ? tried : decide;
}
