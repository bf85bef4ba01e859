import { type FormEvent, useEffect, useState } from "react";
import { useTyped } from "#client/forms/typed.ts";
import { RegistrantFields } from "#client/registrant/registrant-fields.tsx";
import { useCommand } from "#client/sending.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Segmented } from "#client/ui/inputs.tsx";
import { HelpContacts } from "#client/ui/refusal-note.tsx";
import { namesWords } from "#client/words/names.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { registerWords } from "#client/words/register.ts";
import type { PublicEvent } from "#shared/programme.ts";
import { useAddresses } from "../site.tsx";
import { asDraft, blank, keepDraft, keptDraft, modeToBeginWith, type Typed } from "./draft.ts";
import { LinkMailed } from "./link-mailed.tsx";
import { isMeanwhileOffered, OnlineMeanwhile } from "./online-meanwhile.tsx";
import { useOwnWords } from "./own-words.ts";
import { PersonalDataNote } from "./personal-data-note.tsx";
import styles from "./register-form.module.css";
import { useCheck } from "./use-check.ts";

export function RegisterForm({ open }: { open: PublicEvent }) {
  const words = useWords(registerWords);
  const names = useWords(namesWords);
  const lang = useLang();
  const { event } = open.programme;
  const addresses = useAddresses(event.slug);
  const offered = open.seats.filter((seat) => seat.capacity > 0).map((seat) => seat.mode);
  const [mailedTo, setMailedTo] = useState<string | null>(null);
  const { check, fetchCheck } = useCheck();
  const register = useCommand("registrations.register", (registered) => {
    keepDraft(event.id, null);
    if (registered.outcome === "registered") location.assign(addresses.me);
    else setMailedTo(draft.email.trim());
  });
  const { draft, setDraft, isRight, problem } = useTyped<Typed>({
    begin: () => blank(lang, modeToBeginWith(open.seats)),
    wrong: (typed) => check(asDraft(typed, event.id)),
    refusal: register.refusal,
  });
  const own = useOwnWords(problem);

  // Only the browser knows what was typed before: read after hydration, so that both draw alike.
  useEffect(() => setDraft((now) => keptDraft(event.id, now)), [event.id, setDraft]);
  const type = (change: Partial<Typed>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    keepDraft(event.id, next);
    if (register.refusal) register.reset();
  };

  const offersBoth = isMeanwhileOffered(open, draft.mode);
  const onlineMeanwhile = offersBoth && (draft.onlineMeanwhile ?? true);
  const submit = async (sent: FormEvent) => {
    sent.preventDefault();
    const asked = asDraft(draft, event.id);
    if (isRight((await fetchCheck())(asked)))
      void register.send({ ...asked, proof: draft.proof, onlineMeanwhile });
  };

  if (mailedTo)
    return (
      <LinkMailed
        email={mailedTo}
        onOther={() => {
          setMailedTo(null);
          register.reset();
          type({ ...keptDraft(event.id, { ...draft, email: "" }), email: "" });
        }}
      />
    );

  const chosen = open.seats.find((seat) => seat.mode === draft.mode);
  const waits = chosen !== undefined && chosen.free === 0 && !onlineMeanwhile;
  return (
    <form className={styles.form} onSubmit={submit} onFocus={() => void fetchCheck()} noValidate>
      <p>
        {words.intro} {words.needed}
      </p>
      <noscript>
        <p>{words.needsScript}</p>
        <HelpContacts hosts={event.hosts} />
      </noscript>
      <section className={styles.part} aria-labelledby="how">
        <h2 id="how" className={styles.heading}>
          {words.howYouTakePart}
        </h2>
        <Segmented
          label={words.mode}
          labelHidden
          options={offered.map((mode) => {
            const free = open.seats.find((seat) => seat.mode === mode)?.free ?? 0;
            return {
              value: mode,
              label: names.modes[mode],
              hint: free > 0 ? words.free(free) : words.fullHere,
            };
          })}
          value={draft.mode}
          onChange={(mode) => type({ mode })}
        />
        {offersBoth && (
          <OnlineMeanwhile value={onlineMeanwhile} onChange={(wish) => type({ onlineMeanwhile: wish })} />
        )}
      </section>
      <section className={styles.part} aria-labelledby="you">
        <h2 id="you" className={styles.heading}>
          {words.you}
        </h2>
        <RegistrantFields {...own} value={draft} onChange={type} hosts={event.hosts} about="oneself" />
      </section>
      <PersonalDataNote event={event} />
      {event.seatsGiven === "at-press" && <p className={styles.mustPress}>{words.mustPress}</p>}
      <AnswerNote of={register} contact={event.hosts} />
      <div className={styles.send}>
        <Button kind="seal" type="submit" busy={register.busy}>
          {register.busy ? words.sending : waits ? words.submitWaiting : words.submit}
        </Button>
        {register.again && (
          <p className={styles.again} role="status">
            {words.tryingAgain}
          </p>
        )}
      </div>
    </form>
  );
}
