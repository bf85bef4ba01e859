import { useState } from "react";
import { useRead } from "#client/app/queries.ts";
import { useDeed, useSubject } from "#client/audit/audit-subject.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Empty, Page } from "#client/organize/page.tsx";
import styles from "#client/team/team.module.css";
import { Button } from "#client/ui/button.tsx";
import { Clocks } from "#client/ui/clocks.tsx";
import { useDayOf } from "#client/ui/event-clocks.tsx";
import { OfflineNote, RefusalNote } from "#client/ui/refusal-note.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { useLang, useWords } from "#client/words/reader.tsx";
import { teamWords } from "#client/words/team.ts";
import type { AuditLine } from "#shared/audit.ts";
import { dayInWords } from "#shared/clock-words.ts";
import { limits } from "#shared/limits.ts";

type Place = Pick<AuditLine, "at" | "id">;

/** Who did what, the latest first, a page at a time. */
export function AuditPage() {
  const { audit: words } = useWords(teamWords);
  const { event } = useEventDesk();
  const [pages, setPages] = useState<(Place | null)[]>([null]);
  return (
    <Page title={words.title} lead={words.lead}>
      <table className={styles.audit}>
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.subject}</th>
          </tr>
        </thead>
        {pages.map((before, at) => (
          <AuditPart
            key={before?.id ?? "latest"}
            before={before}
            eventId={event.id}
            onEarlier={at === pages.length - 1 ? (last) => setPages([...pages, last]) : null}
          />
        ))}
      </table>
    </Page>
  );
}

interface AuditPartProps {
  before: Place | null;
  eventId: string;
  onEarlier: ((last: Place) => void) | null;
}

function AuditPart({ before, eventId, onEarlier }: AuditPartProps) {
  const { audit: words } = useWords(teamWords);
  const lang = useLang();
  const dayOf = useDayOf();
  const inWords = useSubject();
  const deed = useDeed();
  const lines = useRead("audit.list", { eventId, before });
  const last = lines.data?.length === limits.pageRowsMax ? lines.data.at(-1) : undefined;
  return (
    <tbody>
      {!lines.data && (
        <tr>
          <td colSpan={4}>
            {lines.refusal && <RefusalNote refusal={lines.refusal} />}
            {lines.offline && <OfflineNote />}
            {lines.isPending && !lines.offline && <Skeleton lines={6} />}
          </td>
        </tr>
      )}
      {lines.data?.length === 0 && before === null && (
        <tr>
          <td colSpan={4}>
            <Empty title={words.none} />
          </td>
        </tr>
      )}
      {lines.data?.map((line) => (
        <tr key={line.id}>
          <td>
            <span className={styles.day}>{dayInWords(dayOf(line.at), lang)}</span>
            <Clocks at={line.at} day={dayOf(line.at)} />
          </td>
          <td>
            <bdi>{line.who}</bdi>
            {line.whoEmail && line.whoEmail !== line.who && (
              <span className={styles.address}>{line.whoEmail}</span>
            )}
          </td>
          <td>{deed(line.command)}</td>
          <td className={styles.soft}>{inWords(line.subject)}</td>
        </tr>
      ))}
      {last && onEarlier && (
        <tr>
          <td colSpan={4}>
            <Button compact onClick={() => onEarlier({ at: last.at, id: last.id })}>
              {words.more}
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  );
}
