import type { Name } from "#shared/people.ts";
import { nativeFirst } from "#shared/reading.ts";
import type { Lang } from "#shared/texts.ts";
import styles from "./name.module.css";

/** A name as the person writes it: native script first, Latin below (or beside, `inline`). */
export function PersonName({ name, nameLang, inline }: { name: Name; nameLang?: Lang; inline?: boolean }) {
  const [first, second] = nativeFirst(name);
  return (
    <span className={inline ? styles.inline : styles.name}>
      <bdi className={styles.first} lang={name.native ? nameLang : "en"}>
        {first}
      </bdi>
      {second && (
        <bdi className={styles.second} lang="en">
          {second}
        </bdi>
      )}
    </span>
  );
}
