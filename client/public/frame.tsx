import { Languages } from "lucide-react";
import type { ReactNode } from "react";
import { SkipLink } from "#client/ui/hidden.tsx";
import { HelpContacts } from "#client/ui/refusal-note.tsx";
import { commonWords, langNames } from "#client/words/common.ts";
import { publicWords } from "#client/words/public.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import type { Event } from "#shared/events.ts";
import { langs } from "#shared/lang.ts";
import styles from "./frame.module.css";
import { InAppNote } from "./in-app-note.tsx";
import { useSite, withLang } from "./site.tsx";

/** What stands around every public page: the way home, the languages, whom to ask. */
export function Frame({ event, children }: { event: Pick<Event, "hosts"> | undefined; children: ReactNode }) {
  const common = useWords(commonWords);
  const words = useWords(publicWords);
  const lang = useLang();
  return (
    <div className={styles.frame}>
      <SkipLink href="#content">{common.skipToContent}</SkipLink>
      <header className={styles.head}>
        <a className={styles.home} href={withLang("/", lang)}>
          {common.productName}
        </a>
        <LanguageSwitch />
      </header>
      <InAppNote />
      <main className={styles.main} id="content">
        {children}
      </main>
      <footer className={styles.foot}>
        {event && (
          <section className={styles.help} aria-labelledby="help">
            <h2 id="help" className={styles.helpTitle}>
              {words.help}
            </h2>
            <HelpContacts hosts={event.hosts} />
          </section>
        )}
        <p className={styles.made}>{words.made}</p>
      </footer>
    </div>
  );
}

function LanguageSwitch() {
  const common = useWords(commonWords);
  const lang = useLang();
  const { path } = useSite();
  return (
    <nav className={styles.languages} aria-label={common.language}>
      <Languages aria-hidden="true" className={styles.languagesIcon} />
      <ul className={styles.languageList}>
        {langs.map((each) => (
          <li key={each}>
            <a
              href={withLang(path, each)}
              lang={each}
              hrefLang={each}
              className={styles.language}
              aria-current={each === lang ? "true" : undefined}
              // A link's token stands in the fragment and must not be lost on the way.
              onClick={(press) => {
                press.currentTarget.hash = location.hash;
              }}
            >
              {langNames[each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
