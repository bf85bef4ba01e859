import { deskAddress } from "#client/app/addresses.ts";
import { useRead } from "#client/app/queries.ts";
import { GoButton } from "#client/organize/go-button.tsx";
import { crewWords } from "#client/words/crew.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Event } from "#shared/events.ts";

/** The way to what the crew needs of a session, with how much of it is missing. What is typed here is kept. */
export function ToCrew({ event, sessionId }: { event: Event; sessionId: string }) {
  const words = useWords(crewWords);
  const readiness = useRead("crew.readiness", { eventId: event.id });
  const gaps = readiness.data?.find((each) => each.sessionId === sessionId)?.gaps.length ?? 0;
  return (
    <div>
      <GoButton to={deskAddress(event.slug, `programme/${sessionId}/crew`)}>
        {words.title}
        {gaps > 0 && ` · ${words.missing(gaps)}`}
      </GoButton>
    </div>
  );
}
