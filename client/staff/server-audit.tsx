import { useLatestFirst } from "#client/app/queries.ts";
import { AuditList } from "#client/audit/audit-list.tsx";
import { Section } from "#client/organize/page.tsx";
import { ownDay } from "#client/signins/own-when.ts";
import { ownClock } from "#client/ui/own-clock.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { serverWords } from "#client/words/server.ts";
import { timeAt } from "#shared/clock-faces.ts";
import { limits } from "#shared/limits.ts";

/** Sign-ins, and what was done to the server as a whole. */
export function ServerAudit() {
  const words = useWords(serverWords);
  const lang = useLang();
  const lines = useLatestFirst("staff.audit", {}, limits.pageRowsMax);
  return (
    <Section title={words.audit} hint={words.auditLead}>
      <AuditList
        lines={lines}
        clocks={{
          day: (at) => ownDay(at, lang),
          time: (at) => <time dateTime={at}>{timeAt(at, ownClock)}</time>,
        }}
      />
    </Section>
  );
}
