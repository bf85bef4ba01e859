import type { Name } from "#shared/people.ts";
import { familyOf, nativeFirst } from "#shared/reading.ts";
import type { Lang } from "#shared/texts.ts";
import styles from "./name.module.css";

interface PersonNameProps {
  name: Name;
  nameLang?: Lang;
  inline?: boolean;
  /** On the person's own pages: as it was typed, without capitals for the family's. */
  asTyped?: boolean;
}

/** A name as the person writes it: native script first, Latin below (or beside, `inline`). */
export function PersonName({ name, nameLang, inline, asTyped }: PersonNameProps) {
  const [first, second] = nativeFirst(name);
  const latin = (text: string) => (asTyped ? text : <LatinName name={name} text={text} />);
  const firstIsLatin = !name.native || nameLang === "en";
  return (
    <span className={inline ? styles.inline : styles.name}>
      <bdi className={styles.first} lang={name.native ? nameLang : "en"}>
        {firstIsLatin ? latin(first) : first}
      </bdi>
      {second && (
        <bdi className={styles.second} lang="en">
          {latin(second)}
        </bdi>
      )}
    </span>
  );
}

/** Drawn in capitals, and copied and read as it is written. */
export function LatinName({ name, text }: { name: Pick<Name, "order">; text: string }) {
  const [before, family, after] = familyOf(text, name);
  return (
    <>
      {before}
      {family && <span className={styles.family}>{family}</span>}
      {after}
    </>
  );
}
