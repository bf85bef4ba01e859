import { useLatestFirst } from "#client/app/queries.ts";
import { AuditTable } from "#client/audit/audit-table.tsx";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Page } from "#client/organize/page.tsx";
import { Clocks } from "#client/ui/clocks.tsx";
import { useDayOf } from "#client/ui/event-clocks.tsx";
import { useLang, useWords } from "#client/words/reader.tsx";
import { teamWords } from "#client/words/team.ts";
import { dayInWords } from "#shared/clock-words.ts";
import { limits } from "#shared/limits.ts";

export function AuditPage() {
  const { audit: words } = useWords(teamWords);
  const lang = useLang();
  const dayOf = useDayOf();
  const { event } = useEventDesk();
  const lines = useLatestFirst("audit.list", { eventId: event.id }, limits.pageRowsMax);
  return (
    <Page title={words.title} lead={words.lead}>
      <AuditTable
        lines={lines}
        when={(at) => (
          <>
            {dayInWords(dayOf(at), lang)}
            <small>
              <Clocks at={at} day={dayOf(at)} />
            </small>
          </>
        )}
      />
    </Page>
  );
}
