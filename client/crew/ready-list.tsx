import { CircleCheck } from "lucide-react";
import { Link } from "react-router";
import styles from "#client/crew/crew.module.css";
import { useGapWords } from "#client/crew/gap-words.ts";
import { useItemName } from "#client/crew/item-name.ts";
import { itemPart } from "#client/crew/item-part.ts";
import { Section } from "#client/organize/page.tsx";
import { crewWords } from "#client/words/crew.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Gap } from "#shared/crew.ts";
import type { Person } from "#shared/people.ts";
import type { Session } from "#shared/sessions.ts";

interface ReadyListProps {
  gaps: readonly Gap[];
  session: Session;
  people: readonly Person[];
}

/** What is still missing, item by item, each with the way to where it is filled in. */
export function ReadyList({ gaps, session, people }: ReadyListProps) {
  const words = useWords(crewWords);
  const say = useGapWords(people);
  const nameOf = useItemName(people);
  const items = session.items.filter(({ id }) => gaps.some(({ itemId }) => itemId === id));
  return (
    <Section title={words.ready} hint={words.readyHow}>
      {items.length === 0 ? (
        <p className={styles.allReady}>
          <CircleCheck aria-hidden size={18} /> {words.allReady}
        </p>
      ) : (
        <ol className={styles.gaps}>
          {items.map((item) => (
            <li key={item.id}>
              <Link to={itemPart(item.id)}>{nameOf(item)}</Link>
              <span>
                {gaps
                  .filter(({ itemId }) => itemId === item.id)
                  .map(say)
                  .join(words.and)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
