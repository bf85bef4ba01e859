import { useState } from "react";
import { deskAddress } from "#client/app/addresses.ts";
import { useLatestFirst } from "#client/app/queries.ts";
import { EditLine } from "#client/edits/edit-line.tsx";
import type { Known } from "#client/edits/leaf-words.tsx";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Empty, Page } from "#client/organize/page.tsx";
import { useKnown } from "#client/releases/release-changes.tsx";
import { ReleaseDialog } from "#client/releases/release-dialog.tsx";
import styles from "#client/releases/releases.module.css";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { When } from "#client/ui/clocks.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { historyWords } from "#client/words/history.ts";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { releaseWords } from "#client/words/releases.ts";
import { limits } from "#shared/limits.ts";
import type { ReleaseLine } from "#shared/releases.ts";

/** What people saw, the latest first; an earlier release can be put back. */
export function ReleasesPage() {
  const { list } = useWords(releaseWords);
  const { nav } = useWords(organizeWords);
  const { event } = useEventDesk();
  const [chosen, setChosen] = useState<number | null>(null);
  const known = useKnown();
  const releases = useLatestFirst("releases.list", { eventId: event.id }, limits.releasesPerPage);
  return (
    <Page
      title={list.title}
      lead={list.lead}
      back={{ to: deskAddress(event.slug, "programme"), label: nav.programme }}
    >
      {releases.rows?.length === 0 && <Empty title={list.none} />}
      <ol className={styles.releases}>
        {releases.rows?.map((release) => (
          <Release key={release.id} release={release} known={known} onPutBack={setChosen} />
        ))}
      </ol>
      <AnswerNote of={releases} />
      {releases.isReading && !releases.offline && <Skeleton lines={6} />}
      {releases.earlier && (
        <div>
          <Button compact busy={releases.isReading} onClick={releases.earlier}>
            {list.more}
          </Button>
        </div>
      )}
      {chosen !== null && <ReleaseDialog number={chosen} onClose={() => setChosen(null)} />}
    </Page>
  );
}

interface ReleaseProps {
  release: ReleaseLine;
  known: Known;
  onPutBack: (number: number) => void;
}

function Release({ release: made, known, onPutBack }: ReleaseProps) {
  const { list, putBack } = useWords(releaseWords);
  const { andMore } = useWords(historyWords);
  const { states } = useWords(organizeWords);
  const { release, state } = useEventDesk();
  const { number, at, who, putsBack, edits, more } = made;
  const isSeen = number === release;
  return (
    <li className={styles.release}>
      <div className={styles.head}>
        <div className={styles.titles}>
          <h2 id={`release-${number}`}>
            {list.number(number)}
            {isSeen && <span className={styles.mark}>{list.seenNow}</span>}
            {made.state !== "published" && <span className={styles.mark}>{states[made.state]}</span>}
          </h2>
          <p className={styles.soft}>
            <When at={at} /> · <bdi>{who || list.nobody}</bdi>
          </p>
          {putsBack !== null && <p className={styles.soft}>{list.putsBack(putsBack)}</p>}
        </div>
        {!isSeen && state === "published" && (
          <Button compact aria-describedby={`release-${number}`} onClick={() => onPutBack(number)}>
            {putBack.button}
          </Button>
        )}
      </div>
      <ul className={styles.edits}>
        {edits.map((edit) => (
          <EditLine key={`${edit.noun} ${edit.id}`} edit={edit} known={known} />
        ))}
        {more > 0 && <li className={styles.soft}>{andMore(more)}</li>}
        {edits.length === 0 && <li className={styles.soft}>{number === 1 ? list.first : list.unchanged}</li>}
      </ul>
    </li>
  );
}
