import { CircleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { useLocation } from "react-router";
import styles from "#client/crew/crew.module.css";
import { CrewItemFields } from "#client/crew/crew-item-fields.tsx";
import { useGapWords } from "#client/crew/gap-words.ts";
import { useItemName } from "#client/crew/item-name.ts";
import { itemPart } from "#client/crew/item-part.ts";
import { Disclosure } from "#client/ui/disclosure.tsx";
import { crewWords } from "#client/words/crew.ts";
import { useWords } from "#client/words/reader.tsx";
import { type CrewItem, crewItemOf, type Gap } from "#shared/crew.ts";
import type { Person } from "#shared/people.ts";
import type { Item, Session } from "#shared/sessions.ts";

export interface CrewItemsProps {
  session: Session;
  people: readonly Person[];
  gaps: readonly Gap[];
  lines: readonly CrewItem[];
  said: (path: string) => string | undefined;
  onChange: (lines: CrewItem[]) => void;
}

/** Each item of the session, closed to one line; opened, what the crew needs of it. */
export const CrewItems = (props: CrewItemsProps) => (
  <ol className={styles.items}>
    {props.session.items.map((item, at) => (
      <CrewLine key={item.id} item={item} at={at} {...props} />
    ))}
  </ol>
);

function CrewLine({
  item,
  at,
  session,
  people,
  gaps,
  lines,
  said,
  onChange,
}: CrewItemsProps & { item: Item; at: number }) {
  const words = useWords(crewWords);
  const nameOf = useItemName(people);
  const say = useGapWords(people);
  const own = gaps.filter(({ itemId }) => itemId === item.id);
  const place = lines.findIndex(({ id }) => id === item.id);
  const line = crewItemOf({ items: [...lines] }, item.id);
  const problem = (field: string) => said(`items.${place}.${field}`);
  const details = useAsked(itemPart(item.id));
  return (
    <li ref={details}>
      <Disclosure
        row
        id={itemPart(item.id).slice(1)}
        open={said(`items.${place}`) !== undefined || undefined}
        summary={
          <>
            <span className={styles.place}>{at + 1}</span>
            <span className={styles.name}>
              {nameOf(item)}
              {own.length > 0 && (
                <small>
                  <CircleAlert aria-hidden size={14} /> {own.map(say).join(words.and)}
                </small>
              )}
            </span>
          </>
        }
      >
        <CrewItemFields
          item={item}
          session={session}
          people={people}
          line={line}
          problem={problem}
          onChange={(change) =>
            onChange(lines.map((each) => (each.id === item.id ? { ...each, ...change } : each)))
          }
        />
      </Disclosure>
    </li>
  );
}

/** The part that the address asks for opens, comes into sight, and has the focus. */
function useAsked(part: string) {
  const line = useRef<HTMLLIElement>(null);
  const { hash, key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same part, asked for again, opens again.
  useEffect(() => {
    const details = hash === part ? line.current?.querySelector("details") : null;
    if (!details) return;
    details.open = true;
    details.scrollIntoView({ block: "start" });
    details.querySelector("summary")?.focus({ preventScroll: true });
  }, [hash, key, part]);
  return line;
}
