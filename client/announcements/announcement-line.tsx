import { PencilLine, Trash2 } from "lucide-react";
import styles from "#client/announcements/announcements.module.css";
import { deskAddress } from "#client/app/addresses.ts";
import { useWrite } from "#client/app/queries.ts";
import { useTakeBack } from "#client/edits/take-back.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { GoButton } from "#client/organize/go-button.tsx";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { When } from "#client/ui/clocks.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { announcementWords } from "#client/words/announcements.ts";
import { useWords } from "#client/words/reader.tsx";
import type { PublishedAnnouncement } from "#shared/announcements.ts";
import { langs } from "#shared/texts.ts";

/** One announcement in all its languages; withdrawn at once, with a way back. */
export function AnnouncementLine({ announcement }: { announcement: PublishedAnnouncement }) {
  const words = useWords(announcementWords);
  const toast = useToast();
  const { event, state } = useEventDesk();
  const { id, text, publishedAt, updatedAt } = announcement;
  const about = { eventId: event.id, id };
  const takeBack = useTakeBack(event.id);
  const withdraw = useWrite("announcements.withdraw", {
    invalidates: ["announcements.list"],
    onDone: () => toast(words.withdrawn, takeBack(id)),
  });
  return (
    <li className={styles.announcement}>
      <div className={styles.said}>
        <p className={styles.soft}>
          <When at={publishedAt} />
          {updatedAt !== publishedAt && (
            <>
              {" "}
              · {words.correctedAt} <When at={updatedAt} />
            </>
          )}
        </p>
        {[...new Set([...event.languages, ...langs])].map(
          (lang) =>
            text[lang] && (
              <p key={lang} lang={lang} className={styles.text}>
                {text[lang]}
              </p>
            ),
        )}
      </div>
      <div className={styles.actions}>
        {state === "published" && (
          <GoButton to={deskAddress(event.slug, `announcements/${id}`)}>
            <PencilLine aria-hidden /> {words.correct}
          </GoButton>
        )}
        <Button
          kind="quiet"
          busy={withdraw.busy}
          onClick={() => withdraw.send({ ...about, withdrawn: true })}
        >
          <Trash2 aria-hidden /> {words.withdraw}
        </Button>
      </div>
      <AnswerNote of={withdraw} />
    </li>
  );
}
