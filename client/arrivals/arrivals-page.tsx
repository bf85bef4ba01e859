import { ArrowLeft, Printer } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { ArrivalGroupTable } from "#client/arrivals/arrival-group-table.tsx";
import { arrivalGroups, foundBy } from "#client/arrivals/arrivals.ts";
import styles from "#client/arrivals/arrivals-page.module.css";
import { useEveryArrival } from "#client/arrivals/every-arrival.ts";
import { useTicks } from "#client/arrivals/ticks.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Empty, Page } from "#client/organize/page.tsx";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { When } from "#client/ui/clocks.tsx";
import { Field } from "#client/ui/field.tsx";
import { TextInput } from "#client/ui/inputs.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { arrivalsWords } from "#client/words/arrivals.ts";
import { useLang, useWords } from "#client/words/reader.tsx";

/** Lines to write on, for those who come without a registration. */
const walkInLines = [1, 2, 3, 4, 5, 6, 7, 8];

/** Who is expected in the hall: found by name and ticked off as they come, on any device; or printed. */
export function ArrivalsPage() {
  const words = useWords(arrivalsWords);
  const lang = useLang();
  const { event, rights } = useEventDesk();
  const expected = useEveryArrival(event.id);
  const ticks = useTicks(event.id);
  const [typed, setTyped] = useState("");
  const [which, setWhich] = useState<"everybody" | "to-come">("everybody");
  const all = expected.data ?? [];
  const isFound = foundBy(typed);
  // Whoever was just ticked off stays in sight, to be taken back.
  const shown = all.filter((row) => isFound(row) && (which === "everybody" || !ticks.wasHereBefore(row.id)));
  const groups = arrivalGroups(
    shown,
    event.hosts.map((host) => host.id),
    lang,
  );
  const here = all.filter(({ id }) => ticks.at(id)).length;

  return (
    <Page
      title={words.title}
      lead={<span className={styles.screen}>{words.how}</span>}
      actions={
        <span className={styles.actions}>
          {rights.prepares && (
            <Link to={deskAddress(event.slug, "registrations")} className={styles.back}>
              <ArrowLeft aria-hidden size={18} /> {words.back}
            </Link>
          )}
          <Button disabled={all.length === 0} onClick={() => print()}>
            <Printer aria-hidden /> {words.print}
          </Button>
        </span>
      }
    >
      <AnswerNote of={expected} contact={event.hosts} />
      {expected.isPending && <Skeleton lines={10} />}
      {expected.data?.length === 0 && <Empty title={words.none} how={words.noneHow} />}
      {all.length > 0 && (
        <>
          <search className={styles.find}>
            <Field label={words.search}>
              {(ids) => (
                <TextInput
                  {...ids}
                  type="search"
                  autoComplete="off"
                  maxLength={100}
                  value={typed}
                  onChange={(change) => setTyped(change.currentTarget.value)}
                />
              )}
            </Field>
            <label className={styles.toCome}>
              <input
                type="checkbox"
                checked={which === "to-come"}
                onChange={(changed) => {
                  setWhich(changed.currentTarget.checked ? "to-come" : "everybody");
                  ticks.settle();
                }}
              />
              {words.toCome}
            </label>
            <strong className={styles.sum} role="status">
              {words.ofExpected(here, all.length)}
            </strong>
            <AnswerNote of={ticks.answer} />
          </search>
          {groups.length === 0 &&
            (typed.trim() === "" ? (
              <Empty title={words.allHere} />
            ) : (
              <Empty title={words.nobodyFound} how={words.nobodyFoundHow} />
            ))}
          <div className={styles.sheet}>
            <p className={styles.head}>
              <strong>
                <InLang texts={event.title} />
              </strong>
              <span>
                {words.expected(all.length)} · {event.startsOn} · {words.printed}{" "}
                <When at={new Date(expected.dataUpdatedAt).toISOString()} />
              </span>
            </p>
            {groups.map((group) => (
              <ArrivalGroupTable
                key={group.hostId}
                group={group}
                host={event.hosts.find((host) => host.id === group.hostId)}
                all={all}
                ticks={ticks}
              />
            ))}
            <section className={styles.walkIns}>
              <h2>{words.walkIns}</h2>
              <div aria-hidden>
                {walkInLines.map((line) => (
                  <div key={line} className={styles.blank}>
                    <span className={styles.box} />
                  </div>
                ))}
              </div>
            </section>
          </div>
        </>
      )}
    </Page>
  );
}
