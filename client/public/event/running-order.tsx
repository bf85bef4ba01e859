import { Disclosure } from "#client/ui/disclosure.tsx";
import { PersonName } from "#client/ui/name.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { commonWords, langNames } from "#client/words/common.ts";
import { namesWords } from "#client/words/names.ts";
import { publicWords } from "#client/words/public.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Person } from "#shared/people.ts";
import type { Item } from "#shared/sessions.ts";
import styles from "./running-order.module.css";

/** The items of a ceremony in the order in which they come on stage. */
export function RunningOrder({ items, people }: { items: readonly Item[]; people: readonly Person[] }) {
  const common = useWords(commonWords);
  const words = useWords(publicWords);
  const names = useWords(namesWords);
  return (
    <Disclosure summary={words.runningOrder(items.length)} className={styles.order}>
      <ol className={styles.items}>
        {items.map((item, at) => (
          <li key={item.id} className={styles.item}>
            <span className={styles.place} aria-hidden="true">
              {at + 1}
            </span>
            <div className={styles.what}>
              {Object.keys(item.title).length > 0 ? (
                <InLang texts={item.title} className={styles.title} />
              ) : (
                <span className={styles.title}>{names.itemKinds[item.kind]}</span>
              )}
              <Spoken item={item} />
              {item.personIds.map((id) => {
                const person = people.find((each) => each.id === id);
                return (
                  person && (
                    <span key={id} className={styles.person}>
                      <PersonName name={person.name} nameLang={person.nameLang} inline />
                      <InLang texts={person.position} className={styles.position} />
                    </span>
                  )
                );
              })}
            </div>
            <span className={styles.minutes}>{common.minutes(item.minutes)}</span>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

/** In which language it is, and how it is interpreted, where somebody has said so. */
function Spoken({ item: { lang, interpretation } }: { item: Item }) {
  const { interpretations } = useWords(publicWords);
  if (!lang && interpretation === "none") return null;
  return (
    <span className={styles.spoken}>
      {lang && <span lang={lang}>{langNames[lang]}</span>}
      {lang && interpretation !== "none" && " · "}
      {interpretation !== "none" && interpretations[interpretation]}
    </span>
  );
}
