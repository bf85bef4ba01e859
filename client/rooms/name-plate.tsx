import { HonouredName } from "#client/public/event/honoured-name.tsx";
import { InLang } from "#client/ui/texts.tsx";
import styles from "./now-next.module.css";
import type { NowNext } from "./now-next.ts";

/** Whoever stands on the stage, as on a place card: name, honorific and position. */
export function NamePlate({ nowNext }: { nowNext: NowNext | null }) {
  const now = nowNext?.now;
  const on = now ?? nowNext?.next;
  if (!on) return null;
  if (!now || on.people.length === 0)
    return (
      <div className={styles.plate}>
        <InLang texts={on.session.title} as="p" className={styles.who} />
      </div>
    );
  return (
    <div className={styles.plate}>
      {on.people.map((person) => (
        <div key={person.id}>
          <div className={styles.who}>
            <HonouredName person={person} />
          </div>
          <p className={styles.position}>
            <InLang texts={person.position} />
          </p>
        </div>
      ))}
    </div>
  );
}
