import { InLang } from "#client/ui/texts.tsx";
import { calendarWords } from "#client/words/calendar.ts";
import { publicWords } from "#client/words/public.ts";
import { useWords } from "#client/words/reader.tsx";
import type { PublishedAnnouncement } from "#shared/announcements.ts";
import type { Shown } from "#shared/events.ts";
import type { Reader } from "#shared/pages.ts";
import type { PublicEvent } from "#shared/programme.ts";
import { guestsOfHonour, isOver, sessionsToAttend, takesPart } from "#shared/reading.ts";
import { useNow } from "../use-now.ts";
import { Anniversary } from "./anniversary.tsx";
import { Announcements } from "./announcements.tsx";
import { EventCalendar } from "./event-calendar.tsx";
import { EventDays, FirstStart } from "./event-days.tsx";
import styles from "./event-page.module.css";
import { ForPrograms } from "./for-programs.tsx";
import { GuestsOfHonour } from "./guests-of-honour.tsx";
import { Hosts } from "./hosts.tsx";
import { doorsOf, nextSteps } from "./next-steps.ts";
import { OnNow } from "./on-now.tsx";
import { Origins } from "./origins.tsx";
import { ProgrammeList } from "./programme-list.tsx";
import { StateBanner } from "./state-banner.tsx";
import { TakePart } from "./take-part.tsx";
import { leadsThere, Venue } from "./venue.tsx";

interface EventPageProps {
  open: PublicEvent;
  announcements: readonly PublishedAnnouncement[];
  shown: Shown;
  reader: Reader | null;
  preview: boolean;
}

export function EventPage({ open, announcements, shown, reader, preview }: EventPageProps) {
  const words = useWords(publicWords);
  const calendar = useWords(calendarWords);
  const { programme } = open;
  const { event } = programme;
  const first = sessionsToAttend(programme)[0];
  const guests = guestsOfHonour(programme);
  const going = !isOver(programme.state);
  const now = useNow(open.now);
  const doors = preview ? [] : doorsOf(programme, now);
  const steps = nextSteps({ open, reader, preview }, now);
  return (
    <article className={styles.page}>
      <StateBanner programme={programme} preview={preview} />
      {doors.length > 0 && (
        <OnNow slug={event.slug} doors={doors} mayEnter={reader !== null && takesPart(reader)} />
      )}
      <div className={styles.cover}>
        <header className={styles.head}>
          <InLang as="p" texts={event.series} className={styles.series} />
          <Anniversary event={event} />
          <InLang as="h1" texts={event.title} className={styles.title} />
          <Hosts hosts={event.hosts} sealText={event.sealText} />
          <div className={styles.when}>
            <p className={styles.day}>
              <EventDays startsOn={event.startsOn} endsOn={event.endsOn} />
            </p>
            {first && (
              <p>
                <FirstStart event={event} at={first.startsAt} />
              </p>
            )}
            <p className={styles.venue}>
              <InLang texts={event.venue.name} />
              {Object.keys(event.venue.name).length > 0 &&
                Object.keys(event.venue.address).length > 0 &&
                " · "}
              <InLang texts={event.venue.address} />
              {going && leadsThere(event) && (
                <>
                  {" · "}
                  <a href="#venue">{words.venue}</a>
                </>
              )}
            </p>
          </div>
        </header>
        <TakePart
          open={open}
          reader={reader}
          doors={doors}
          steps={steps}
          preview={preview}
          after={shown.after}
        />
      </div>
      <InLang as="p" texts={event.description} className={styles.description} />
      {announcements.length > 0 && (
        <section className={styles.section} aria-labelledby="announcements">
          <h2 id="announcements" className={styles.heading}>
            {words.announcements}
          </h2>
          <Announcements announcements={announcements} />
        </section>
      )}
      <section className={styles.section} aria-labelledby="programme">
        <h2 id="programme" className={styles.heading}>
          {words.programme}
        </h2>
        <ProgrammeList open={open} />
      </section>
      {going && leadsThere(event) && (
        <section className={styles.section} id="venue" aria-labelledby="venue-title">
          <h2 id="venue-title" className={styles.heading}>
            {words.venue}
          </h2>
          <Venue event={event} />
        </section>
      )}
      {shown.origins.length > 0 && (
        <section className={styles.section} aria-labelledby="origins">
          <h2 id="origins" className={styles.heading}>
            {words.origins[shown.after ? "came" : "come"]}
          </h2>
          <Origins origins={shown.origins} hosts={event.hosts} />
        </section>
      )}
      {guests.length > 0 && (
        <section className={styles.section} aria-labelledby="guests">
          <h2 id="guests" className={styles.heading}>
            {words.guests}
          </h2>
          <GuestsOfHonour guests={guests} hosts={event.hosts} />
        </section>
      )}
      {!preview && going && (
        <section className={styles.section} id="calendar" aria-labelledby="calendar-title">
          <h2 id="calendar-title" className={styles.heading}>
            {calendar.title}
          </h2>
          <div className={styles.calendar}>
            <EventCalendar programme={programme} />
          </div>
        </section>
      )}
      {!preview && <ForPrograms slug={event.slug} people={programme.people.length > 0} />}
    </article>
  );
}
