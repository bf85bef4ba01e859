import { InLang } from "#client/ui/texts.tsx";
import { publicWords } from "#client/words/public.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Host, Origin } from "#shared/events.ts";
import styles from "./origins.module.css";

/** From where how many take part: hosts in the event's order, sums only. */
export function Origins({ origins, hosts }: { origins: readonly Origin[]; hosts: readonly Host[] }) {
  const words = useWords(publicWords);
  return (
    <>
      <dl className={styles.origins}>
        {[...hosts, null].map((host) => {
          const from = origins.filter(({ hostId }) => hostId === (host?.id ?? null));
          return (
            from.length > 0 && (
              <div key={host?.id ?? "others"} className={styles.origin}>
                <dt>{host ? <InLang texts={host.name} /> : words.origins.others}</dt>
                {from.map(({ mode, people }) => (
                  <dd key={mode} className={styles.people}>
                    {words.origins.people[mode](people)}
                  </dd>
                ))}
              </div>
            )
          );
        })}
      </dl>
      <p className={styles.note}>{words.origins.fromFive}</p>
    </>
  );
}
