import { type ReactNode, useEffect } from "react";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { PersonName } from "#client/ui/name.tsx";
import { ownClock } from "#client/ui/own-clock.ts";
import type { HelpHost } from "#client/ui/refusal-note.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { personalWords } from "#client/words/personal.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { dateAt } from "#shared/clock-faces.ts";
import { dayInWords } from "#shared/clock-words.ts";
import type { Texts } from "#shared/texts.ts";
import { useAsked } from "../use-asked.ts";
import styles from "./kept-about-me.module.css";

/** All of it on one sheet, as a person reads it; the file has the same for programs. */
export function KeptAboutMe({ eventId, hosts }: { eventId: string; hosts: readonly HelpHost[] }) {
  const words = useWords(personalWords);
  const lang = useLang();
  const asked = useAsked("personal.mine");
  const kept = asked.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when it is opened.
  useEffect(() => void asked.send({ eventId }), [eventId]);
  if (!kept)
    return asked.busy ? <p role="status">{words.loading}</p> : <AnswerNote of={asked} contact={hosts} />;
  const { registration } = kept;
  const day = (instant: string) => dayInWords(dateAt(instant, ownClock), lang);
  const session = ({ title, sessionId }: { title: Texts | null; sessionId: string }) => (
    <li key={sessionId}>{title ? <InLang texts={title} /> : words.unknownSession}</li>
  );
  return (
    <div className={styles.sheet}>
      <PersonName name={registration.name} nameLang={registration.lang} asTyped />
      <p>
        {[registration.affiliation, registration.email].filter(Boolean).map((each) => (
          <bdi key={each} className={styles.fact}>
            {each}
          </bdi>
        ))}
      </p>
      <p>{day(registration.registeredAt)}</p>
      {kept.arrivedAt && <p>{words.arrived(day(kept.arrivedAt))}</p>}
      <Part title={words.mails}>
        {kept.mails.map((mail) => (
          <li key={`${mail.kind} ${mail.queuedAt}`}>
            {day(mail.sentAt ?? mail.queuedAt)} · <InLang texts={mail.name} />
          </li>
        ))}
      </Part>
      <Part title={words.said}>
        {kept.said.map((each) => (
          <li key={each.kind + each.at}>
            <InLang texts={each.name} />
            {each.room && (
              <>
                {" · "}
                <InLang texts={each.room} />
              </>
            )}
            {" · "}
            {day(each.at)}
            <bdi className={styles.text}>{each.text}</bdi>
          </li>
        ))}
      </Part>
      <Part title={words.starred}>{kept.starred.map(session)}</Part>
      <Part title={words.invited}>{kept.invitedTo.map(session)}</Part>
      {kept.counted.map(({ kind, name, count }) => (
        <p key={kind}>
          <InLang texts={name} /> · {count}
        </p>
      ))}
      <p>{words.signIns(kept.signIns.length)}</p>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode[] }) {
  const words = useWords(personalWords);
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      {children.length > 0 ? <ul className={styles.list}>{children}</ul> : <p>{words.nothing}</p>}
    </section>
  );
}
