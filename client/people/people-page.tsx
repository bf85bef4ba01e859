import { deskAddress } from "#client/app/addresses.ts";
import { useRead } from "#client/app/queries.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { GoButton } from "#client/organize/go-button.tsx";
import { Empty, Page, Section } from "#client/organize/page.tsx";
import { GuestsOfHonour } from "#client/people/guests-of-honour.tsx";
import styles from "#client/people/people-page.module.css";
import { PersonLine } from "#client/people/person-line.tsx";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { pasteWords } from "#client/words/paste.ts";
import { peopleWords } from "#client/words/people.ts";
import { useWords } from "#client/words/reader.tsx";

/** Everybody whom the programme names: guests of honour in protocol order, then the others. */
export function PeoplePage() {
  const words = useWords(peopleWords);
  const paste = useWords(pasteWords);
  const { event } = useEventDesk();
  const people = useRead("people.list", { eventId: event.id });
  const others = people.data?.filter((person) => person.protocol === null) ?? [];
  const add = (kind: "seal" | "plain") => (
    <>
      <GoButton kind={kind} to={deskAddress(event.slug, "people/new")}>
        {words.add}
      </GoButton>
      <GoButton kind="quiet" to={deskAddress(event.slug, "people/paste")}>
        {paste.open}
      </GoButton>
    </>
  );
  const some = people.data !== undefined && people.data.length > 0;
  return (
    <Page title={words.title} lead={words.lead} actions={some && add("plain")}>
      <AnswerNote of={people} contact={event.hosts} />
      {people.isPending && <Skeleton lines={8} />}
      {people.data && !some && (
        <Empty title={words.none} how={words.noneHow}>
          {add("seal")}
        </Empty>
      )}
      {people.data && some && <GuestsOfHonour people={people.data} />}
      {others.length > 0 && (
        <Section title={words.others}>
          <ul className={styles.people}>
            {others.map((person) => (
              <li key={person.id}>
                <PersonLine person={person} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
