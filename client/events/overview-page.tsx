import { previewAddress } from "#client/app/addresses.ts";
import { useRead } from "#client/app/queries.ts";
import { LinksToShare } from "#client/events/links-to-share.tsx";
import { LiveRooms } from "#client/events/live-rooms.tsx";
import styles from "#client/events/overview-page.module.css";
import { Readiness } from "#client/events/readiness.tsx";
import { RegisteredByHost } from "#client/events/registered-by-host.tsx";
import { RegisteredByMode } from "#client/events/registered-by-mode.tsx";
import { StateActions } from "#client/events/state-actions.tsx";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Page, Section } from "#client/organize/page.tsx";
import { StateBadge } from "#client/organize/state-badge.tsx";
import { LinkButton } from "#client/ui/button.tsx";
import { When } from "#client/ui/clocks.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { InLang, usePlain } from "#client/ui/texts.tsx";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { isOver } from "#shared/reading.ts";

/** How the event stands: who comes, what is missing, what people see. */
export function OverviewPage() {
  const { overview } = useWords(eventDeskWords);
  const { nav, preview } = useWords(organizeWords);
  const plain = usePlain();
  const { event, rights, state, release } = useEventDesk();
  return (
    <Page title={nav.overview} lead={<HostNames />}>
      {rights.seesRegistrations && <Registered eventId={event.id} />}
      {rights.prepares && <Readiness />}
      <Section title={overview.release}>
        <Release />
        <div className={styles.buttons}>
          {rights.prepares && (
            <LinkButton href={previewAddress(event)} target="_blank">
              {preview}
            </LinkButton>
          )}
          {rights.leads && <StateActions />}
        </div>
      </Section>
      {release > 0 && (
        <>
          {!isOver(state) && (
            <Section title={overview.rooms} hint={overview.roomsHint}>
              <LiveRooms />
            </Section>
          )}
          <LinksToShare slug={event.slug} title={plain(event.title)} over={isOver(state)} />
        </>
      )}
    </Page>
  );
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

function Registered({ eventId }: { eventId: string }) {
  const { overview } = useWords(eventDeskWords);
  const { event, rights } = useEventDesk();
  const registered = useRead("registrations.list", { eventId, limit: 1 });
  const seats = useRead("seats.list", { eventId }, { enabled: rights.prepares });
  const counts = registered.data?.counts;
  return (
    <Section title={overview.registered}>
      {counts ? (
        <>
          <RegisteredByMode counts={counts} seats={seats.data ?? []} />
          <RegisteredByHost counts={counts} hosts={event.hosts} />
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
