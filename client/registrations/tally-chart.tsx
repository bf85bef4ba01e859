import type { CSSProperties } from "react";
import { useHostName } from "#client/registrations/host-name.ts";
import type { ModeTally } from "#client/registrations/tally.ts";
import styles from "#client/registrations/tally-chart.module.css";
import { namesWords } from "#client/words/names.ts";
import { useWords } from "#client/words/reader.tsx";
import { registrationsWords } from "#client/words/registrations.ts";
import type { Host } from "#shared/events.ts";

/** A bar for each host, in the hall and online: the same scale for all, so that they can be compared. */
export function TallyChart({ tallies, hosts }: { tallies: readonly ModeTally[]; hosts: readonly Host[] }) {
  const words = useWords(registrationsWords);
  const names = useWords(namesWords);
  const hostName = useHostName(hosts, words.noHost);
  const most = Math.max(1, ...tallies.flatMap((each) => each.byHost.map((bar) => bar.confirmed)));
  return (
    <section className={styles.chart} aria-label={words.counts.title}>
      {tallies.map(({ mode, confirmed, waiting, unproven, byHost }) => (
        <div key={mode} className={styles.mode}>
          <h2>
            {names.modes[mode]} <strong>{confirmed}</strong>
            {waiting > 0 && <small>{words.counts.waiting(waiting)}</small>}
            {unproven > 0 && <small>{words.seats.unproven(unproven)}</small>}
          </h2>
          <ul>
            {byHost.map((bar) => (
              <li key={bar.hostId}>
                <span className={styles.name}>{hostName(bar.hostId)}</span>
                <span className={styles.track} aria-hidden>
                  <span className={styles.bar} style={{ "--share": bar.confirmed / most } as CSSProperties} />
                </span>
                <span className={styles.count}>{bar.confirmed}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
