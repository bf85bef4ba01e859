import { useChooseLanguage } from "#client/app/language.tsx";
import { commonWords, langNames } from "#client/words/common.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import type { Lang } from "#shared/texts.ts";

/** The reader's language, chosen where the page stands: nothing is loaded but its words. */
export function LanguageSelect({ languages, className }: { languages: readonly Lang[]; className?: string }) {
  const { language } = useWords(commonWords);
  const choose = useChooseLanguage();
  return (
    <select
      className={className}
      aria-label={language}
      value={useLang()}
      onChange={(choice) => choose(choice.target.value as Lang)}
    >
      {languages.map((each) => (
        <option key={each} value={each} lang={each}>
          {langNames[each]}
        </option>
      ))}
    </select>
  );
}
