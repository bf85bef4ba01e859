import { Link } from "react-router";
import { deskAddress, newEventAddress } from "#client/app/addresses.ts";
import { useRead } from "#client/app/queries.ts";
import styles from "#client/events/events-page.module.css";
import { GoButton } from "#client/organize/go-button.tsx";
import { HomeFrame } from "#client/organize/home-frame.tsx";
import { Empty, Page } from "#client/organize/page.tsx";
import { PasskeyNote } from "#client/signins/passkey-note.tsx";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { organizeWords } from "#client/words/organize.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { teamWords } from "#client/words/team.ts";
import { dayInWords } from "#shared/clock-words.ts";
import type { Output } from "#shared/contract.ts";
import type { Grant } from "#shared/grants.ts";
import { sideBySide } from "#shared/plain-text.ts";

/** The events in which the reader has a role. */
export function EventsPage() {
  const { list } = useWords(eventDeskWords);
  const self = useRead("signins.self", {});
  const mine = useRead("events.mine", {});
  const founder = self.data?.staff?.founder ?? false;
  const open = founder && (
    <GoButton kind="seal" to={newEventAddress}>
      {list.open}
    </GoButton>
  );
  return (
    <HomeFrame>
      <Page title={list.title} actions={mine.data && mine.data.length > 0 && open}>
        {self.data?.staff && <PasskeyNote self={self.data.staff} />}
        <AnswerNote of={mine} />
        {mine.isPending && <Skeleton lines={4} />}
        {mine.data && mine.data.length > 0 && (
          <Lines lines={mine.data} grants={self.data?.staff?.grants ?? []} />
        )}
        {mine.data?.length === 0 && (
          <Empty title={list.none} how={founder ? list.noneFounder : list.noneGuest}>
            {open}
          </Empty>
        )}
      </Page>
    </HomeFrame>
  );
}

interface LinesProps {
  lines: Output<"events.mine">;
  grants: readonly Grant[];
}

function Lines({ lines, grants }: LinesProps) {
  const { roles } = useWords(teamWords);
  const rolesIn = (eventId: string) =>
    sideBySide([
      ...new Set(grants.filter((grant) => grant.eventId === eventId).map(({ role }) => roles[role])),
    ]);
  const words = useWords(organizeWords);
  const lang = useLang();
  return (
    <ul className={styles.events}>
      {lines.map((line) => (
        <li key={line.id}>
          <Link to={deskAddress(line.slug)}>
            <InLang texts={line.title} className={styles.title} />
            <span className={styles.facts}>
              <time dateTime={line.startsOn}>{dayInWords(line.startsOn, lang)}</time>
              <span>{words.states[line.state]}</span>
              <span>{rolesIn(line.id)}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
