import { createContext, type ReactNode, use, useMemo } from "react";
import { langs } from "#shared/lang.ts";
import type { Lang } from "#shared/texts.ts";
import type { Area } from "./area.ts";

interface Reading {
  lang: Lang;
  order: readonly Lang[];
}

const Context = createContext<Reading>({ lang: "en", order: langs });

/** Who reads below: in which language, and in which order a missing text falls back. */
export function Reader({
  lang,
  order = langs,
  children,
}: {
  lang: Lang;
  order?: readonly Lang[];
  children: ReactNode;
}) {
  const reading = useMemo(() => ({ lang, order }), [lang, order]);
  return <Context value={reading}>{children}</Context>;
}

export const useLang = (): Lang => use(Context).lang;

/** The order of the event, for texts that the reader's language lacks. */
export const useFallback = (): readonly Lang[] => use(Context).order;

/** The words of whichever area is asked for, in the reader's language. */
export type Say = <Words>(area: Area<Words>) => Words;

/** For what is drawn of a list whose members have areas of their own. */
export function useSay(): Say {
  const { lang } = use(Context);
  return (area) => use(area.load(lang)); // each time: a component that waited calls what it called before
}

/** The words of one area in the reader's language. */
export const useWords = <Words,>(area: Area<Words>): Words => useSay()(area);
