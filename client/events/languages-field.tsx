import styles from "#client/events/seal-fields.module.css";
import { MoveButtons, moved } from "#client/organize/move-buttons.tsx";
import { langNames } from "#client/words/common.ts";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { useWords } from "#client/words/reader.tsx";
import { type Lang, langs } from "#shared/texts.ts";

/** The event's languages in their order; at least one stays. */
export function LanguagesField({
  languages,
  onChange,
}: {
  languages: readonly Lang[];
  onChange: (languages: Lang[]) => void;
}) {
  const words = useWords(eventDeskWords);
  const others = langs.filter((lang) => !languages.includes(lang));
  const toggle = (lang: Lang) =>
    onChange(languages.includes(lang) ? languages.filter((each) => each !== lang) : [...languages, lang]);
  return (
    <fieldset className={styles.languages}>
      <legend>{words.fields.languages}</legend>
      <p>{words.fields.languagesHint}</p>
      <ol>
        {[...languages, ...others].map((lang) => {
          const at = languages.indexOf(lang);
          return (
            <li key={lang}>
              <label>
                <input
                  type="checkbox"
                  checked={at >= 0}
                  disabled={at >= 0 && languages.length === 1}
                  onChange={() => toggle(lang)}
                />
                <span lang={lang}>{langNames[lang]}</span>
              </label>
              {at >= 0 && (
                <MoveButtons
                  at={at}
                  of={languages.length}
                  upLabel={words.moveUp(words.languageNames[lang])}
                  downLabel={words.moveDown(words.languageNames[lang])}
                  onMove={(to) => onChange(moved(languages, at, to))}
                />
              )}
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}
