import { Fragment } from "react";
import { useRead } from "#client/app/queries.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { langNames } from "#client/words/common.ts";
import { lettersWords } from "#client/words/letters.ts";
import { namesWords } from "#client/words/names.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Chosen } from "#shared/letters.ts";

/** Whom a letter is for, in one line. */
export function ChosenLine({ chosen }: { chosen: Chosen }) {
  const words = useWords(lettersWords);
  const { modes } = useWords(namesWords);
  const { event } = useEventDesk();
  const sessions = useRead("sessions.list", { eventId: event.id }, { enabled: chosen.sessionId !== null });
  const host = event.hosts.find(({ id }) => id === chosen.hostId);
  const session = sessions.data?.sessions.find(({ id }) => id === chosen.sessionId);
  const parts = [
    chosen.state ? words.statesChosen[chosen.state] : words.everyState,
    chosen.mode && modes[chosen.mode],
    host && <InLang texts={host.name} />,
    chosen.lang && langNames[chosen.lang],
    session && <InLang texts={session.title} />,
  ].filter(Boolean);
  return parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts stand in one order
    <Fragment key={at}>
      {at > 0 && " · "}
      {part}
    </Fragment>
  ));
}
