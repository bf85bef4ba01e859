import { AnnouncementLine } from "#client/announcements/announcement-line.tsx";
import styles from "#client/announcements/announcements.module.css";
import { deskAddress } from "#client/app/addresses.ts";
import { useRead } from "#client/app/queries.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { GoButton } from "#client/organize/go-button.tsx";
import { Empty, Page } from "#client/organize/page.tsx";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { announcementWords } from "#client/words/announcements.ts";
import { useWords } from "#client/words/reader.tsx";
import { isOver } from "#shared/reading.ts";

/** What has been announced, the latest first. */
export function AnnouncementsPage() {
  const words = useWords(announcementWords);
  const { event, state } = useEventDesk();
  const isPublished = state === "published";
  const announced = useRead("announcements.list", { slug: event.slug }, { enabled: state !== "draft" });
  const some = announced.data !== undefined && announced.data.length > 0;
  const add = (kind: "seal" | "plain") => (
    <GoButton kind={kind} to={deskAddress(event.slug, "announcements/new")}>
      {words.add}
    </GoButton>
  );
  return (
    <Page title={words.title} lead={words.lead} actions={isPublished && some && add("plain")}>
      {state === "draft" && <Empty title={words.notPublished} how={words.notPublishedHow} />}
      {isOver(state) && <p className={styles.soft}>{words.over}</p>}
      <AnswerNote of={announced} contact={event.hosts} />
      {announced.isLoading && <Skeleton lines={6} />}
      {announced.data?.length === 0 && (
        <Empty title={words.none} how={words.noneHow}>
          {isPublished && add("seal")}
        </Empty>
      )}
      {some && (
        <ul className={styles.announcements}>
          {announced.data?.map((announcement) => (
            <AnnouncementLine key={announcement.id} announcement={announcement} />
          ))}
        </ul>
      )}
    </Page>
  );
}
