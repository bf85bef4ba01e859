import { Link } from "react-router";
import { deskAddress, previewAddress } from "#client/app/addresses.ts";
import { useRead } from "#client/app/queries.ts";
import { useServerTime } from "#client/app/use-server-time.ts";
import { CheckList } from "#client/events/check-list.tsx";
import { LinksToShare } from "#client/events/links-to-share.tsx";
import { LiveRooms } from "#client/events/live-rooms.tsx";
import styles from "#client/events/overview-page.module.css";
import { RegisteredByHost } from "#client/events/registered-by-host.tsx";
import { RegisteredByMode } from "#client/events/registered-by-mode.tsx";
import { StateActions } from "#client/events/state-actions.tsx";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Page, Section } from "#client/organize/page.tsx";
import { StateBadge } from "#client/organize/state-badge.tsx";
import { LinkButton } from "#client/ui/button.tsx";
import { When } from "#client/ui/clocks.tsx";
import { useDayOf } from "#client/ui/event-clocks.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { InLang, usePlain } from "#client/ui/texts.tsx";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { releaseWords } from "#client/words/releases.ts";
import { isOver } from "#shared/reading.ts";

/** How the event stands: what is to be done next, who comes, what people see. On the day it is the day. */
export function OverviewPage() {
  const { overview } = useWords(eventDeskWords);
  const { nav, preview } = useWords(organizeWords);
  const { list } = useWords(releaseWords);
  const plain = usePlain();
  const { event, rights, state, release } = useEventDesk();
  const onDay = useOnDay();
  const live = (
    <Section title={onDay ? overview.onDay : overview.rooms} hint={overview.roomsHint}>
      <LiveRooms onDay={onDay} />
    </Section>
  );
  return (
    <Page title={nav.overview} lead={<HostNames />}>
      {onDay && live}
      {rights.prepares && !onDay && <CheckList />}
      {rights.seesRegistrations && <Registered eventId={event.id} onDay={onDay} />}
      {rights.prepares && onDay && <CheckList />}
      <Section title={overview.release}>
        <Release />
        {rights.prepares && (
          <div className={styles.buttons}>
            <LinkButton href={previewAddress(event)} target="_blank">
              {preview}
            </LinkButton>
            {release > 0 && <Link to={deskAddress(event.slug, "programme/releases")}>{list.title}</Link>}
          </div>
        )}
      </Section>
      {release > 0 && (
        <>
          {!isOver(state) && !onDay && live}
          <LinksToShare slug={event.slug} title={plain(event.title)} over={isOver(state)} />
          {rights.leads && (
            <Section title={overview.endOrCancel}>
              <div className={styles.buttons}>
                <StateActions />
              </div>
            </Section>
          )}
        </>
      )}
    </Page>
  );
}

const askEveryMillis = 60_000;

/** Whether today, on the event's own clock, is one of its days. */
function useOnDay(): boolean {
  const { event, state, clockSkewMillis } = useEventDesk();
  const today = useDayOf()(useServerTime(clockSkewMillis, askEveryMillis));
  return state === "published" && event.startsOn <= today && today <= event.endsOn;
}

function HostNames() {
  const { event } = useEventDesk();
  return (
    <span className={styles.hosts}>
      {event.hosts.map((host) => (
        <InLang key={host.id} texts={host.name} />
      ))}
    </span>
  );
}

function Registered({ eventId, onDay }: { eventId: string; onDay: boolean }) {
  const { overview } = useWords(eventDeskWords);
  const { event, rights } = useEventDesk();
  const registered = useRead("registrations.list", { eventId, limit: 1 });
  const seats = useRead("seats.list", { eventId }, { enabled: rights.prepares });
  const arrivals = useRead("arrivals.list", { eventId }, { enabled: onDay });
  const arrived = onDay ? (arrivals.data ?? null) : null;
  const counts = registered.data?.counts;
  return (
    <Section title={overview.registered}>
      {counts ? (
        <>
          <RegisteredByMode counts={counts} seats={seats.data ?? []} arrived={arrived} />
          <RegisteredByHost counts={counts} hosts={event.hosts} arrived={arrived} />
        </>
      ) : (
        <Skeleton lines={3} />
      )}
    </Section>
  );
}

function Release() {
  const { overview } = useWords(eventDeskWords);
  const { release, releasedAt } = useEventDesk();
  if (!releasedAt) return <p className={styles.soft}>{overview.neverReleased}</p>;
  return (
    <p className={styles.release}>
      <StateBadge /> <span>{overview.releaseNumber(release)}</span>
      <span className={styles.soft}>
        <When at={releasedAt} />
      </span>
    </p>
  );
}
