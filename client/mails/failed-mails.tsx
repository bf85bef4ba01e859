import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { forget } from "#client/app/queries.ts";
import styles from "#client/mails/mails-page.module.css";
import { Button } from "#client/ui/button.tsx";
import { Note } from "#client/ui/note.tsx";
import { OfflineNote, RefusalNote } from "#client/ui/refusal-note.tsx";
import { call, Offline } from "#client/wire.ts";
import { mailsWords } from "#client/words/mails.ts";
import { useWords } from "#client/words/reader.tsx";
import { limits } from "#shared/limits.ts";
import type { Refusal } from "#shared/refusal.ts";

interface FailedMailsProps {
  eventId: string;
  failed: number;
  onShow: () => void;
}

interface Progress {
  done: number;
  of: number;
}

/** How many could not be sent, and a way to send them all again that says how far it is and can be stopped. */
export function FailedMails({ eventId, failed, onShow }: FailedMailsProps) {
  const words = useWords(mailsWords);
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<Refusal | "offline" | null>(null);
  const stopped = useRef(false);

  const retryAll = async () => {
    stopped.current = false;
    setProblem(null);
    try {
      const refusal = await retryEach(eventId, setProgress, () => stopped.current);
      setProblem(refusal);
    } catch (error) {
      if (!(error instanceof Offline)) throw error;
      setProblem("offline");
    } finally {
      setProgress(null);
      await forget(queries, ["mails.list"]);
    }
  };
  return (
    <Note tone="refuse" title={words.failed(failed)}>
      <p>{words.failedHow}</p>
      <div className={styles.acts}>
        <Button compact onClick={onShow}>
          {words.showFailed}
        </Button>
        {progress ? (
          <>
            <span role="status">{words.retrying(progress.done, progress.of)}</span>
            <Button
              kind="quiet"
              compact
              onClick={() => {
                stopped.current = true;
              }}
            >
              {words.stop}
            </Button>
          </>
        ) : (
          <Button compact onClick={() => void retryAll()}>
            {words.retryAll}
          </Button>
        )}
      </div>
      {problem === "offline" && <OfflineNote />}
      {problem && problem !== "offline" && <RefusalNote refusal={problem} />}
    </Note>
  );
}

/** One after the other; a mail that has left the failed ones meanwhile is passed over. */
async function retryEach(
  eventId: string,
  report: (progress: Progress) => void,
  stopped: () => boolean,
): Promise<Refusal | null> {
  const failed = await call("mails.list", { eventId, state: "failed", limit: limits.pageRowsMax });
  if (!failed.ok) return failed.refusal;
  const { rows } = failed.value;
  for (const [done, mail] of rows.entries()) {
    if (stopped()) return null;
    report({ done, of: rows.length });
    const retried = await call("mails.retry", { eventId, id: mail.id });
    if (!retried.ok && retried.refusal.code !== "not-now" && retried.refusal.code !== "not-found")
      return retried.refusal;
  }
  return null;
}
