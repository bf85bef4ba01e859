import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { useRead } from "#client/app/queries.ts";
import { keepSetting, settingOf } from "#client/kept.ts";
import { loadWords } from "#client/words/area.ts";
import { Reader } from "#client/words/reader.tsx";
import { chooseLang, type Lang } from "#shared/texts.ts";

const keptAs = "lang";

const ChooseLanguage = createContext<(lang: Lang) => void>(() => {});
export const useChooseLanguage = () => useContext(ChooseLanguage);

/**
 * The reader's language: what the link says, else what was chosen in this browser, else what the
 * signed-in person prefers, else what the browser asks for.
 */
export function Language({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState(chosenBefore);
  const self = useRead("signins.self", {}, { enabled: chosen === null });
  const preferred = self.data?.staff?.lang ?? self.data?.attendee?.lang;
  const asked = chosen ?? preferred ?? askedByBrowser();
  const [lang, setLang] = useState(asked);

  // The page stays in the language of before until the words of the other have come.
  useEffect(() => {
    let over = false;
    void loadWords(asked).then(() => !over && setLang(asked), reportError);
    return () => {
      over = true;
    };
  }, [asked]);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);

  const choose = (next: Lang) => {
    keepSetting(keptAs, next);
    setChosen(next);
  };
  return (
    <ChooseLanguage value={choose}>
      <Reader lang={lang}>{children}</Reader>
    </ChooseLanguage>
  );
}

/** What is known before the server has answered. */
export const firstLang = (): Lang => chosenBefore() ?? askedByBrowser();

const chosenBefore = () => langOf([linked(), kept()]);
const askedByBrowser = () => chooseLang(navigator.languages);
const linked = () => new URLSearchParams(location.search).get("lang");

const kept = () => settingOf(keptAs);

function langOf(asked: (string | null)[]): Lang | null {
  const tags = asked.filter((tag) => tag !== null);
  return tags.length > 0 ? chooseLang(tags) : null;
}
