import { useState } from "react";
import { useRead } from "#client/app/queries.ts";
import { useDeed, useSubject } from "#client/audit/audit-subject.ts";
import { Section } from "#client/organize/page.tsx";
import { ownWhen } from "#client/signins/own-when.ts";
import styles from "#client/staff/staff.module.css";
import { Button } from "#client/ui/button.tsx";
import { OfflineNote, RefusalNote } from "#client/ui/refusal-note.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { useLang, useWords } from "#client/words/reader.tsx";
import { serverWords } from "#client/words/server.ts";
import { teamWords } from "#client/words/team.ts";
import type { AuditLine } from "#shared/audit.ts";
import { limits } from "#shared/limits.ts";

type Place = Pick<AuditLine, "at" | "id">;

/** Sign-ins, and what was done to the server as a whole, a page at a time. */
export function ServerAudit() {
  const words = useWords(serverWords);
  const [pages, setPages] = useState<(Place | null)[]>([null]);
  return (
    <Section title={words.audit} hint={words.auditLead}>
      <ul className={styles.audit}>
        {pages.map((before, at) => (
          <Part
            key={before?.id ?? "latest"}
            before={before}
            onEarlier={at === pages.length - 1 ? (last) => setPages([...pages, last]) : null}
          />
        ))}
      </ul>
    </Section>
  );
}

function Part({ before, onEarlier }: { before: Place | null; onEarlier: ((last: Place) => void) | null }) {
  const { audit } = useWords(teamWords);
  const lang = useLang();
  const inWords = useSubject();
  const deed = useDeed();
  const lines = useRead("staff.audit", { before });
  const last = lines.data?.length === limits.pageRowsMax ? lines.data.at(-1) : undefined;
  return (
    <>
      {lines.refusal && <RefusalNote refusal={lines.refusal} />}
      {lines.offline && <OfflineNote />}
      {lines.isPending && <Skeleton lines={3} />}
      {lines.data?.map(({ id, at, who, whoEmail, command, subject }) => (
        <li key={id}>
          <time dateTime={at}>{ownWhen(at, lang)}</time>
          <span>
            <bdi>{who}</bdi>
            {whoEmail && whoEmail !== who && ` (${whoEmail})`} · {deed(command)}
            {inWords(subject) && ` · ${inWords(subject)}`}
          </span>
        </li>
      ))}
      {last && onEarlier && (
        <li>
          <Button compact onClick={() => onEarlier({ at: last.at, id: last.id })}>
            {audit.more}
          </Button>
        </li>
      )}
    </>
  );
}
