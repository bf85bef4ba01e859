import styles from "#client/events/overview-page.module.css";
import type { RegistrationCounts } from "#client/events/registered-by-mode.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Host } from "#shared/events.ts";
import { type Mode, modes } from "#shared/rooms.ts";

/** Who comes from where, in the hosts' own order. */
export function RegisteredByHost({ counts, hosts }: { counts: RegistrationCounts; hosts: readonly Host[] }) {
  const { overview } = useWords(eventDeskWords);
  const confirmed = counts.filter(({ state }) => state === "confirmed");
  if (confirmed.length === 0) return <p className={styles.soft}>{overview.noRegistrations}</p>;
  const sum = (fits: (count: (typeof confirmed)[number]) => boolean) =>
    confirmed.filter(fits).reduce((total, { count }) => total + count, 0);
  const cells = (hostId: string | null) =>
    modes.map((mode: Mode) => sum((row) => row.mode === mode && row.hostId === hostId));
  const rows = [
    ...hosts.map((host) => ({ key: host.id, host, cells: cells(host.id) })),
    { key: "", host: null, cells: cells(null) },
  ];
  return (
    <table className={styles.byHost}>
      <thead>
        <tr>
          <th scope="col">{overview.byHost}</th>
          <th scope="col">{overview.hall}</th>
          <th scope="col">{overview.online}</th>
          <th scope="col">{overview.total}</th>
        </tr>
      </thead>
      <tbody>
        {rows
          .filter((row) => row.host || row.cells.some((count) => count > 0))
          .map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.host ? <InLang texts={row.host.name} /> : overview.otherHost}</th>
              {row.cells.map((count, at) => (
                <td key={modes[at]}>{count}</td>
              ))}
              <td>{row.cells.reduce((total, count) => total + count, 0)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
