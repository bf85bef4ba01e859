import { useState } from "react";
import { LinkButton } from "#client/ui/button.tsx";
import { Field } from "#client/ui/field.tsx";
import { Select } from "#client/ui/inputs.tsx";
import { calendarWords } from "#client/words/calendar.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { inLang } from "#shared/lang.ts";
import type { Programme } from "#shared/programme.ts";
import { endsAt, sessionsToAttend } from "#shared/reading.ts";
import type { Texts } from "#shared/texts.ts";
import { useAddresses, useSite } from "../site.tsx";
import { copyAddress, serviceNames, services } from "./copies.ts";
import styles from "./ways.module.css";

/** A session as it is now, put into a calendar that never hears of it again. */
export function OneOffCopies({ programme }: { programme: Programme }) {
  const words = useWords(calendarWords);
  const lang = useLang();
  const { origin } = useSite();
  const { event, rooms } = programme;
  const addresses = useAddresses(event.slug);
  const plain = (texts: Texts) => inLang(texts, lang, event.languages).text; // for another program
  const sessions = sessionsToAttend(programme).filter((session) => session.kind !== "break");
  const [chosen, setChosen] = useState(sessions[0]?.id);
  const session = sessions.find((each) => each.id === chosen) ?? sessions[0];
  if (!session) return null;
  const room = rooms.find((each) => each.id === session.roomId);
  const page = `${origin}${addresses.event}#session-${session.id}`;
  const join = room && room.kind !== "hall" ? origin + addresses.room(room.slug) : "";
  const place = [room?.name ?? {}, event.venue.name].map(plain).filter(Boolean).join(", ");
  const copied = {
    title: plain(session.title),
    startsAt: session.startsAt,
    endsAt: endsAt(session),
    place: room?.kind === "online" ? join : place,
    links: [join, page].filter(Boolean).join("\n"),
    about: plain(session.description),
  };
  return (
    <div className={styles.way}>
      <h3 className={styles.title}>{words.copiesTitle}</h3>
      <p className={styles.hint}>{words.copiesHow}</p>
      {sessions.length > 1 && (
        <Field label={words.session}>
          {(ids) => (
            <Select {...ids} value={session.id} onChange={(picked) => setChosen(picked.currentTarget.value)}>
              {sessions.map((each) => (
                <option key={each.id} value={each.id}>
                  {plain(each.title)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <div className={styles.actions}>
        {services.map((service) => (
          <LinkButton
            key={service}
            href={copyAddress(service, copied)}
            target="_blank"
            rel="noreferrer"
            compact
          >
            {serviceNames[service]}
          </LinkButton>
        ))}
      </div>
    </div>
  );
}
