import { nouns } from "#client/audit/nouns.ts";
import { usePlain } from "#client/ui/texts.tsx";
import { namesWords } from "#client/words/names.ts";
import { useSay, useWords } from "#client/words/reader.tsx";
import { teamWords } from "#client/words/team.ts";
import type { AuditLine } from "#shared/audit.ts";
import { sideBySide } from "#shared/plain-text.ts";

type InWords = Partial<Record<string, string>>;

/** The words of the noun that a command is of. A line that is older than this may name one that is no more. */
function useNoun(): (command: string) => { deeds?: InWords; states?: InWords } {
  const say = useSay();
  return (command) => {
    const noun = command.split(".")[0] ?? "";
    if (!isNoun(noun)) return {};
    const words = say<NounWords>(nouns[noun]);
    return { deeds: words.deeds, states: "states" in words ? words.states : {} };
  };
}
type NounWords = (typeof nouns)[keyof typeof nouns]["en"];
const isNoun = (word: string): word is keyof typeof nouns => word in nouns;

/** What an act was about, in the reader's words; an id only where nothing else is known. */
export function useSubject(): (line: Pick<AuditLine, "command" | "subject">) => string {
  const { audit, roles } = useWords(teamWords);
  const names = useWords(namesWords);
  const noun = useNoun();
  const plain = usePlain();
  return ({ command, subject: { title, name, role, mode, group, places, state, idEnd } }) => {
    const known = sideBySide([
      title && plain(title),
      name,
      role && roles[role],
      mode && names.modes[mode],
      group && names.seatGroups[group],
      places !== undefined && audit.places(places),
      state && (noun(command).states?.[state] ?? state),
    ]);
    return known || (idEnd ?? "");
  };
}

/** What was done. */
export function useDeed(): (command: string) => string {
  const noun = useNoun();
  return (command) => noun(command).deeds?.[command] ?? command;
}
