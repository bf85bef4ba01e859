import { LatinName } from "#client/ui/name.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { useFallback, useLang } from "#client/words/reader.tsx";
import { inLang } from "#shared/lang.ts";
import type { Person } from "#shared/people.ts";
import { nativeFirst } from "#shared/reading.ts";
import styles from "./honoured-name.module.css";

/**
 * A name of honour: native script first, Latin below. English honorifics stand before the Latin
 * name, Chinese and Japanese ones after the native one.
 */
export function HonouredName({ person }: { person: Person }) {
  const reader = useLang();
  const fallback = useFallback();
  const [first, second] = nativeFirst(person.name);
  const honorific = inLang(person.honorific, reader, fallback);
  const leads = honorific.lang === "en";
  const title = honorific.text && <InLang texts={person.honorific} className={styles.honorific} />;
  const firstIsLatin = !person.name.native || person.nameLang === "en";
  return (
    <p className={styles.honoured}>
      <span className={styles.first}>
        {leads && firstIsLatin && title && <>{title} </>}
        <bdi lang={firstIsLatin ? "en" : person.nameLang}>
          {firstIsLatin ? <LatinName name={person.name} text={first} /> : first}
        </bdi>
        {!leads && title && <> {title}</>}
      </span>
      {second && (
        <span className={styles.second}>
          {leads && !firstIsLatin && title && <>{title} </>}
          <bdi lang="en">
            <LatinName name={person.name} text={second} />
          </bdi>
        </span>
      )}
    </p>
  );
}
