import { useLatestFirst } from "#client/app/queries.ts";
import { AuditTable } from "#client/audit/audit-table.tsx";
import { Section } from "#client/organize/page.tsx";
import { ownWhen } from "#client/signins/own-when.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { serverWords } from "#client/words/server.ts";
import { limits } from "#shared/limits.ts";

/** Sign-ins, and what was done to the server as a whole. */
export function ServerAudit() {
  const words = useWords(serverWords);
  const lang = useLang();
  const lines = useLatestFirst("staff.audit", {}, limits.pageRowsMax);
  return (
    <Section title={words.audit} hint={words.auditLead}>
      <AuditTable lines={lines} when={(at) => <time dateTime={at}>{ownWhen(at, lang)}</time>} />
    </Section>
  );
}
