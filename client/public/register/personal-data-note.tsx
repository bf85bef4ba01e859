import { Disclosure } from "#client/ui/disclosure.tsx";
import { usePlain } from "#client/ui/texts.tsx";
import { personalWords } from "#client/words/personal.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import type { Event } from "#shared/events.ts";
import { inLang } from "#shared/lang.ts";
import styles from "./personal-data-note.module.css";

/** Before the button: who sees what is typed, how long it is kept, and what one may ask for. */
export function PersonalDataNote({ event }: { event: Pick<Event, "hosts" | "personalData" | "languages"> }) {
  const words = useWords(personalWords);
  const lang = useLang();
  const plain = usePlain();
  const { text, keepDays } = event.personalData;
  const own = inLang(text, lang, event.languages);
  const hosts = new Intl.ListFormat(lang).format(event.hosts.map((host) => plain(host.name)));
  return (
    <Disclosure summary={words.title} className={styles.note} open>
      {own.text ? (
        <p lang={own.lang} className={styles.own}>
          {own.text}
        </p>
      ) : (
        <p>{words.whoSees(hosts)}</p>
      )}
      <p>
        {words.howLong(keepDays)} {words.yourRights}
      </p>
    </Disclosure>
  );
}
