import { type Lang, langs } from "#shared/texts.ts";
import { sized } from "#tests/faults/form.ts";

/** Things that are each looked at in one language, the next one in the next; in the long form each in all of them. */
export const inTurn = <T>(things: readonly T[]) =>
  things.map((thing, nth) => {
    const first = langs[nth % langs.length] as Lang;
    return { thing, first, langs: sized<readonly Lang[]>({ short: [first], long: langs }) };
  });
