import { useLatestFirst } from "#client/app/queries.ts";
import { AuditFilterBar, useAuditFilters } from "#client/audit/audit-filters.tsx";
import { AuditList } from "#client/audit/audit-list.tsx";
import { Changed } from "#client/audit/changed.tsx";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Empty, Page } from "#client/organize/page.tsx";
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
  const { filters, narrow } = useAuditFilters();
  const lines = useLatestFirst("audit.list", { eventId: event.id, ...filters }, limits.pageRowsMax);
  const narrowed = filters.whoId !== null || filters.kind !== null;
  return (
    <Page title={words.title} lead={words.lead} wide>
      <AuditFilterBar filters={filters} lines={lines.rows ?? []} onNarrow={narrow} />
      {lines.rows?.length === 0 && <Empty title={narrowed ? words.noneSuch : words.none} />}
      <AuditList
        lines={lines}
        clocks={{
          day: (at) => dayInWords(dayOf(at), lang),
          time: (at) => <Clocks at={at} day={dayOf(at)} />,
        }}
        changed={({ id }) => <Changed id={id} />}
      />
    </Page>
  );
}
