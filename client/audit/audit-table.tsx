import type { ReactNode } from "react";
import type { useLatestFirst } from "#client/app/queries.ts";
import { useDeed, useSubject } from "#client/audit/audit-subject.ts";
import styles from "#client/audit/audit-table.module.css";
import { Empty } from "#client/organize/page.tsx";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { type Column, Table } from "#client/ui/table.tsx";
import { useWords } from "#client/words/reader.tsx";
import { teamWords } from "#client/words/team.ts";
import type { AuditLine } from "#shared/audit.ts";

interface AuditTableProps {
  lines: ReturnType<typeof useLatestFirst<"audit.list" | "staff.audit">>;
  /** On the clocks of the event, or on the reader's own. */
  when: (at: string) => ReactNode;
}

/** Who did what, the latest first. */
export function AuditTable({ lines, when }: AuditTableProps) {
  const { audit: words } = useWords(teamWords);
  const inWords = useSubject();
  const deed = useDeed();
  const columns: Column<AuditLine>[] = [
    { key: "when", title: words.when, cell: ({ at }) => when(at) },
    {
      key: "who",
      title: words.who,
      cell: ({ who, whoEmail }) => (
        <>
          <bdi>{who}</bdi>
          {whoEmail && whoEmail !== who && <small>{whoEmail}</small>}
        </>
      ),
    },
    { key: "what", title: words.what, names: true, cell: ({ command }) => deed(command) },
    { key: "subject", title: words.subject, cell: (line) => inWords(line) },
  ];
  return (
    <div className={styles.audit}>
      {lines.rows?.length === 0 && <Empty title={words.none} />}
      {lines.rows && lines.rows.length > 0 && (
        <Table caption={words.title} columns={columns} rows={lines.rows} keyOf={({ id }) => id} />
      )}
      <AnswerNote of={lines} />
      {lines.isReading && !lines.offline && <Skeleton lines={6} />}
      {lines.earlier && (
        <Button compact busy={lines.isReading} onClick={lines.earlier}>
          {words.more}
        </Button>
      )}
    </div>
  );
}
