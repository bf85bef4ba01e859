import { type ReactNode, useState } from "react";
import type { useLatestFirst } from "#client/app/queries.ts";
import styles from "#client/audit/audit-list.module.css";
import { useDeed, useSubject } from "#client/audit/audit-subject.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Disclosure } from "#client/ui/disclosure.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { useWords } from "#client/words/reader.tsx";
import { teamWords } from "#client/words/team.ts";
import type { AuditLine } from "#shared/audit.ts";

interface AuditListProps {
  lines: ReturnType<typeof useLatestFirst<"audit.list" | "staff.audit">>;
  /** On the clocks of the event, or on the reader's own. */
  clocks: { day: (at: string) => string; time: (at: string) => ReactNode };
  /** What a line changed, asked for when it is unfolded. */
  changed?: (line: AuditLine) => ReactNode;
}

/** Who did what, the latest first, day by day: a line for each deed, which unfolds. */
export function AuditList({ lines, clocks, changed }: AuditListProps) {
  const { audit: words } = useWords(teamWords);
  const days = Map.groupBy(lines.rows ?? [], ({ at }) => clocks.day(at));
  return (
    <div className={styles.audit}>
      {[...days].map(([day, deeds]) => (
        <section key={day}>
          <h2>{day}</h2>
          <ol>
            {deeds.map((line) => (
              <Deed key={line.id} line={line} time={clocks.time(line.at)} changed={changed} />
            ))}
          </ol>
        </section>
      ))}
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

interface DeedProps extends Pick<AuditListProps, "changed"> {
  line: AuditLine;
  time: ReactNode;
}

function Deed({ line, time, changed }: DeedProps) {
  const { audit: words } = useWords(teamWords);
  const deed = useDeed()(line.command);
  const subject = useSubject()(line);
  const { who, whoEmail } = line;
  const [open, setOpen] = useState(false);
  const summary = (
    <span className={styles.line}>
      <span className={styles.time}>{time}</span>
      <bdi className={styles.who}>{who}</bdi>
      <span className={styles.what}>{deed}</span>
      <span className={styles.subject}>{subject}</span>
    </span>
  );
  return (
    <li>
      <Disclosure row summary={summary} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <dl className={styles.whole}>
          <div>
            <dt>{words.when}</dt>
            <dd>{time}</dd>
          </div>
          <div>
            <dt>{words.who}</dt>
            <dd>
              <bdi>{who}</bdi> {whoEmail && whoEmail !== who && <small>{whoEmail}</small>}
            </dd>
          </div>
          <div>
            <dt>{words.what}</dt>
            <dd>{deed}</dd>
          </div>
          {subject && (
            <div>
              <dt>{words.subject}</dt>
              <dd>{subject}</dd>
            </div>
          )}
        </dl>
        {open && line.edited && changed?.(line)}
      </Disclosure>
    </li>
  );
}
