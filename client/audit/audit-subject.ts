import { usePlain } from "#client/ui/texts.tsx";
import { namesWords } from "#client/words/names.ts";
import { useWords } from "#client/words/reader.tsx";
import { teamWords } from "#client/words/team.ts";
import type { AuditSubject } from "#shared/audit.ts";

/** What an act was about, in the reader's words; an id only where nothing else is known. */
export function useSubject(): (subject: AuditSubject) => string {
  const { audit, roles } = useWords(teamWords);
  const names = useWords(namesWords);
  const plain = usePlain();
  return ({ title, name, role, mode, group, places, state, idEnd }) => {
    const known = [
      title && plain(title),
      name,
      role && roles[role],
      mode && names.modes[mode],
      group && names.seatGroups[group],
      places !== undefined && audit.places(places),
      state && (audit.states[state] ?? state),
    ].filter(Boolean);
    return known.length > 0 ? known.join(" · ") : (idEnd ?? "");
  };
}

/** What was done. A line that is older than this may name a command that is no more. */
export function useDeed(): (command: string) => string {
  const deeds: Partial<Record<string, string>> = useWords(teamWords).audit.deeds;
  return (command) => deeds[command] ?? command;
}
