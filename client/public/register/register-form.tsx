import { type FormEvent, useEffect, useRef, useState } from "react";
import { useCommand } from "#client/sending.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Segmented } from "#client/ui/inputs.tsx";
import { HelpContacts } from "#client/ui/refusal-note.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { namesWords } from "#client/words/names.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { registerWords } from "#client/words/register.ts";
import type { PublicEvent } from "#shared/programme.ts";
import { useAddresses } from "../site.tsx";
import { ContactFields } from "./contact-fields.tsx";
import { asDraft, blank, keepDraft, keptDraft, type Problems, problemsAt, type Typed } from "./draft.ts";
import { LinkMailed } from "./link-mailed.tsx";
import { NameFields } from "./name-fields.tsx";
import { PersonalDataNote } from "./personal-data-note.tsx";
import styles from "./register-form.module.css";
import { checked, fetchSchema } from "./schema.ts";
import { SchoolField } from "./school-field.tsx";

const noHost = "none";

export function RegisterForm({ open }: { open: PublicEvent }) {
  const words = useWords(registerWords);
  const names = useWords(namesWords);
  const lang = useLang();
  const { event } = open.programme;
  const addresses = useAddresses(event.slug);
  const offered = open.seats.filter((seat) => seat.capacity > 0).map((seat) => seat.mode);
  const form = useRef<HTMLFormElement>(null);

  const [typed, setTyped] = useState<Typed>(() => blank(lang, offered[0] ?? "online"));
  const [problems, setProblems] = useState<Problems>({});
  const [mailedTo, setMailedTo] = useState<string | null>(null);

  // Only the browser knows what was typed before: read after hydration, so that both draw alike.
  useEffect(() => setTyped((now) => keptDraft(event.id, now)), [event.id]);
  const type = (change: Partial<Typed>) => {
    const next = { ...typed, ...change };
    setTyped(next);
    keepDraft(event.id, next);
    setProblems((before) => without(before, Object.keys(change) as (keyof Problems)[]));
  };

  const register = useCommand("registrations.register", (registered) => {
    keepDraft(event.id, null);
    if (registered.outcome === "registered") location.assign(addresses.me);
    else setMailedTo(typed.email.trim());
  });
  const refusedFields = register.refusal?.detail?.fields;
  const shown: Problems = { ...(refusedFields && problemsAt(refusedFields)), ...problems };

  const submit = async (sent: FormEvent) => {
    sent.preventDefault();
    const draft = asDraft(typed, event.id);
    const found = await checked(draft);
    setProblems(found ?? {});
    if (!found) return void register.send({ ...draft, proof: typed.proof });
    const first = Object.keys(found)[0];
    form.current?.querySelector<HTMLElement>(`[data-field="${first}"] :is(input, select)`)?.focus();
  };
  const problem = (field: keyof Problems) => shown[field] && words.problems[shown[field]];

  if (mailedTo)
    return (
      <LinkMailed
        email={mailedTo}
        onOther={() => {
          setMailedTo(null);
          register.reset();
          type({ ...keptDraft(event.id, { ...typed, email: "" }), email: "" });
        }}
      />
    );

  const chosen = open.seats.find((seat) => seat.mode === typed.mode);
  const waits = chosen !== undefined && chosen.free === 0;
  return (
    <form ref={form} className={styles.form} onSubmit={submit} onFocus={fetchSchema} noValidate>
      <p>{words.intro}</p>
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
          value={typed.mode}
          onChange={(mode) => type({ mode })}
        />
      </section>
      <section className={styles.part} aria-labelledby="you">
        <h2 id="you" className={styles.heading}>
          {words.you}
        </h2>
        <NameFields
          value={typed}
          onChange={type}
          problems={{ native: problem("native"), latin: problem("latin") }}
        />
        <div data-field="hostId">
          <Segmented
            label={words.host}
            options={[
              ...event.hosts.map((host) => ({
                value: host.id,
                label: <InLang texts={Object.keys(host.shortName).length > 0 ? host.shortName : host.name} />,
              })),
              { value: noHost, label: words.neitherHost },
            ]}
            value={typed.hostId === null ? noHost : (typed.hostId ?? null)}
            onChange={(hostId) => type({ hostId: hostId === noHost ? null : hostId })}
            problem={problem("hostId")}
          />
        </div>
        <div data-field="affiliation">
          <SchoolField
            host={event.hosts.find((host) => host.id === typed.hostId)}
            value={typed.affiliation}
            onChange={(affiliation) => type({ affiliation })}
            problem={problem("affiliation")}
          />
        </div>
        <ContactFields value={typed} onChange={type} problem={problem("email")} />
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

const without = (problems: Problems, fields: readonly (keyof Problems)[]): Problems =>
  Object.fromEntries(Object.entries(problems).filter(([field]) => !fields.includes(field as keyof Problems)));
