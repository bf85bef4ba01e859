import { type ReactNode, useEffect, useState } from "react";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { LinkButton } from "#client/ui/button.tsx";
import { Field } from "#client/ui/field.tsx";
import { Select } from "#client/ui/inputs.tsx";
import { InLang, usePlain } from "#client/ui/texts.tsx";
import { linkWords } from "#client/words/links.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { isOfGuest } from "#shared/link-letters.ts";
import type { Refusal } from "#shared/refusal.ts";
import { withLang } from "../site.tsx";
import { useAsked } from "../use-asked.ts";
import { LinkSheet } from "./link-sheet.tsx";
import { SendLink } from "./send-link.tsx";

interface DeadLinkProps {
  token: string;
  /** Why it opens nothing; null where only a part of it came. */
  refusal: Refusal | null;
}

/** A link that opens nothing, with the way on for whom it was made. */
export function DeadLink({ token, refusal }: DeadLinkProps) {
  const words = useWords(linkWords);
  const lang = useLang();
  const why = refusal ? (
    <AnswerNote
      of={{ refusal, offline: false }}
      says={refusal.code === "event-over" ? words.over : undefined}
    />
  ) : (
    <p role="alert">{words.incomplete}</p>
  );
  if (refusal?.code === "event-over")
    return (
      <LinkSheet title={words.enterTitle}>
        {why}
        <p>
          <LinkButton href={withLang(`/e/${refusal.detail?.slug}`, lang)}>{words.toEvent}</LinkButton>
        </p>
      </LinkSheet>
    );
  if (isOfGuest(token)) return <NewLink slug={refusal?.detail?.slug ?? null} why={why} />;
  return (
    <LinkSheet title={words.enterTitle}>
      {why}
      <p>{words.attendeeHow}</p>
      <p>
        <LinkButton href={withLang("/", lang)}>{words.toEvents}</LinkButton>{" "}
        <LinkButton kind="quiet" href={withLang("/sign-in", lang)}>
          {words.toSignIn}
        </LinkButton>
      </p>
    </LinkSheet>
  );
}

/** Mails a new one, for the event that the link was of; where the server cannot know which, for one that is chosen. */
function NewLink({ slug, why }: { slug: string | null; why: ReactNode }) {
  const words = useWords(linkWords);
  const lang = useLang();
  const plain = usePlain();
  const asked = useAsked("programme.list");
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once.
  useEffect(() => void asked.send({}), []);
  const [chosen, setChosen] = useState<string | null>(null);
  const events = asked.value ?? [];
  const known = events.find((each) => each.slug === slug);
  const { event } = known ?? events.find((each) => each.slug === chosen) ?? events[0] ?? {};
  return (
    <LinkSheet title={words.enterTitle} above={known && <InLang texts={known.event.title} />}>
      {why}
      {event ? (
        <SendLink eventId={event.id} hosts={event.hosts}>
          {!known && events.length > 1 && (
            <Field label={words.event}>
              {(ids) => (
                <Select
                  {...ids}
                  value={chosen ?? events[0]?.slug}
                  onChange={(picked) => setChosen(picked.currentTarget.value)}
                >
                  {events.map((each) => (
                    <option key={each.slug} value={each.slug}>
                      {plain(each.event.title)}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          )}
        </SendLink>
      ) : (
        <AnswerNote of={asked} />
      )}
      <p>
        <LinkButton kind="quiet" href={withLang(known ? `/e/${known.slug}` : "/", lang)}>
          {known ? words.toEvent : words.toEvents}
        </LinkButton>
        {!known && (
          <LinkButton kind="quiet" href={withLang("/sign-in", lang)}>
            {words.toSignIn}
          </LinkButton>
        )}
      </p>
    </LinkSheet>
  );
}
