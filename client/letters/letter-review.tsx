import { type ReactNode, useState } from "react";
import { useRead } from "#client/app/queries.ts";
import { useLastSeen } from "#client/forms/last-seen.ts";
import { useRested } from "#client/forms/rested.ts";
import styles from "#client/letters/letters.module.css";
import { WithoutAddress } from "#client/letters/without-address.tsx";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Section } from "#client/organize/page.tsx";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Note } from "#client/ui/note.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { langNames } from "#client/words/common.ts";
import type { LettersWords } from "#client/words/letters/en.ts";
import { lettersWords } from "#client/words/letters.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Output } from "#shared/contract.ts";
import { inLang } from "#shared/lang.ts";
import type { LetterDraft } from "#shared/letters.ts";
import { isolated } from "#shared/plain-text.ts";
import { nativeFirst } from "#shared/reading.ts";
import type { Lang } from "#shared/texts.ts";

interface LetterReviewProps {
  letter: LetterDraft;
  /** What can be done with it once it has been looked at: how many it reaches, and whether it is whole. */
  children: (reviewed: { people: number; isReady: boolean }) => ReactNode;
}

/** Whom a letter would reach, and how one of them would read it, as it is typed. */
export function LetterReview({ letter, children }: LetterReviewProps) {
  const words = useWords(lettersWords);
  const { event } = useEventDesk();
  const typed = useRested(letter);
  const [turned, setTurned] = useState({ among: typed.chosen, nth: 0 });
  const nth = turned.among === typed.chosen ? turned.nth : 0;
  const review = useRead("letters.review", { eventId: event.id, letter: typed, as: nth });
  const found = useLastSeen(review.data);
  if (!found) return review.refusal ? <AnswerNote of={review} /> : <Skeleton lines={6} />;
  const { people, byLang, missing, shown } = found;
  const turnTo = (next: number) => setTurned({ among: typed.chosen, nth: next });
  const readIn = (lang: Lang) => inLang(typed.text, lang, event.languages).lang;
  const isSeen = typed === letter && review.data !== undefined;
  return (
    <Section title={words.review}>
      <div className={styles.counts} role="status">
        <strong>{people > 0 ? words.people(people) : words.nobody}</strong>
        {byLang.map(({ lang, count }) => {
          const other = readIn(lang);
          return (
            <span key={lang}>
              {other && other !== lang
                ? words.readsIn(langNames[lang], count, langNames[other])
                : words.inLang(langNames[lang], count)}
            </span>
          );
        })}
        <WithoutAddress count={found.withoutAddress} chosen={typed.chosen} />
      </div>
      {missing.length > 0 && (
        <Note tone={missing.includes("text") ? "tell" : "warn"}>
          {missing.map((each) => (
            <p key={each}>{missingIn(words, each)}</p>
          ))}
        </Note>
      )}
      {shown && (
        <>
          <Shown shown={shown} />
          <div className={styles.actions}>
            <Button compact disabled={nth === 0} onClick={() => turnTo(nth - 1)}>
              {words.previous}
            </Button>
            <span>{words.place(nth + 1, people)}</span>
            <Button compact disabled={nth + 1 >= people} onClick={() => turnTo(nth + 1)}>
              {words.next}
            </Button>
          </div>
        </>
      )}
      {children({ people, isReady: isSeen && people > 0 && missing.length === 0 })}
    </Section>
  );
}

function Shown({ shown }: { shown: NonNullable<Output<"letters.review">["shown"]> }) {
  const words = useWords(lettersWords);
  return (
    <article className={styles.shown}>
      <p className={styles.soft}>
        {words.as(isolated(nativeFirst(shown.person)[0]))} · <bdi>{shown.to}</bdi>
      </p>
      <p className={styles.subject} lang={shown.lang}>
        {shown.subject}
      </p>
      <p className={styles.body} lang={shown.lang}>
        {shown.text}
      </p>
    </article>
  );
}

function missingIn({ missing: words }: Pick<LettersWords, "missing">, missing: string): string {
  const [field, lang] = missing.split(".");
  if (lang) return words.half(langNames[lang as Lang]);
  return field === "subject" ? words.subject : field === "text" ? words.text : words.marks;
}
