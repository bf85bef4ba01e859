import { type ExchangeFile, exchangeFiles } from "#client/exchange-files.ts";
import { Disclosure } from "#client/ui/disclosure.tsx";
import { exchangeFileWords } from "#client/words/exchange.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { withLang } from "../site.tsx";
import styles from "./for-programs.module.css";

interface ForProgramsProps {
  slug: string;
  /** Whether the page names anybody. */
  people: boolean;
}

/** The programme for whoever brings a program of their own: few do, so it is folded. */
export function ForPrograms({ slug, people }: ForProgramsProps) {
  const words = useWords(exchangeFileWords);
  const lang = useLang();
  const offered = (Object.keys(exchangeFiles) as ExchangeFile[]).filter((each) => each !== "vcf" || people);
  return (
    <Disclosure className={styles.files} summary={words.title}>
      <p className={styles.how}>{words.how}</p>
      <ul className={styles.list}>
        {offered.map((each) => (
          <li key={each}>
            <a className={styles.file} href={withLang(`/e/${slug}/${exchangeFiles[each]}`, lang)}>
              {words.files[each]}
            </a>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
