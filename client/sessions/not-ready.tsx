import { Link } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { useRead } from "#client/app/queries.ts";
import styles from "#client/sessions/look-at.module.css";
import { Card } from "#client/sessions/look-at-card.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { crewWords } from "#client/words/crew.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Event } from "#shared/events.ts";
import type { Session } from "#shared/sessions.ts";

/** Sessions whose crew sheet lacks something, each with the way to it. */
export function NotReady({ event, sessions }: { event: Event; sessions: readonly Session[] }) {
  const words = useWords(crewWords);
  const readiness = useRead("crew.readiness", { eventId: event.id });
  const lacking = (readiness.data ?? []).filter(({ gaps }) => gaps.length > 0);
  if (lacking.length === 0) return null;
  return (
    <Card title={words.ready}>
      {lacking.map(({ sessionId, gaps }) => (
        <Link
          key={sessionId}
          className={styles.link}
          to={deskAddress(event.slug, `programme/${sessionId}/crew`)}
        >
          <InLang texts={sessions.find(({ id }) => id === sessionId)?.title ?? {}} />
          <span className={styles.date}>{words.missing(gaps.length)}</span>
        </Link>
      ))}
    </Card>
  );
}
