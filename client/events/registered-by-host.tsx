import styles from "#client/events/overview-page.module.css";
import type { RegistrationCounts } from "#client/events/registered-by-mode.tsx";
import { type Column, Table } from "#client/ui/table.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { arrivalsWords } from "#client/words/arrivals.ts";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { namesWords } from "#client/words/names.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Arrival } from "#shared/arrivals.ts";
import type { Host } from "#shared/events.ts";
import { modes } from "#shared/rooms.ts";

interface RegisteredByHostProps {
  counts: readonly Pick<RegistrationCounts[number], "mode" | "state" | "hostId" | "count">[];
  hosts: readonly Host[];
  /** Who has come to the hall; null but on the day. */
  arrived?: readonly Arrival[] | null;
}

/** Who comes from where, in the hosts' own order. */
export function RegisteredByHost({ counts, hosts, arrived = null }: RegisteredByHostProps) {
  const { overview } = useWords(eventDeskWords);
  const names = useWords(namesWords);
  const { here: hereTitle } = useWords(arrivalsWords);
  const confirmed = counts.filter(({ state }) => state === "confirmed");
  if (confirmed.length === 0) return <p className={styles.soft}>{overview.noRegistrations}</p>;
  const sum = (fits: (count: (typeof confirmed)[number]) => boolean) =>
    confirmed.filter(fits).reduce((total, { count }) => total + count, 0);
  const rows = [...hosts, null]
    .map((host) => {
      const [onsite, online] = modes.map((mode) =>
        sum((row) => row.mode === mode && row.hostId === (host?.id ?? null)),
      ) as [number, number];
      const here = arrived?.filter(({ hostId }) => hostId === (host?.id ?? null)).length ?? 0;
      return { host, onsite, here, online, total: onsite + online };
    })
    .filter(({ host, total }) => host || total > 0);
  type Row = (typeof rows)[number];
  const columns: Column<Row>[] = [
    {
      key: "host",
      title: overview.byHost,
      names: true,
      cell: ({ host }) => (host ? <InLang texts={host.name} /> : overview.otherHost),
    },
    { key: "onsite", title: names.modes.onsite, figures: true, cell: (row) => row.onsite },
    ...(arrived ? [{ key: "here", title: hereTitle, figures: true, cell: (row: Row) => row.here }] : []),
    { key: "online", title: names.modes.online, figures: true, cell: (row) => row.online },
    { key: "total", title: overview.total, figures: true, cell: (row) => row.total },
  ];
  return (
    <Table
      stays
      caption={overview.byHost}
      columns={columns}
      rows={rows}
      keyOf={({ host }) => host?.id ?? ""}
    />
  );
}
