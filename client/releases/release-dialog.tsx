import { useState } from "react";
import { Link } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { useRead, useWrite } from "#client/app/queries.ts";
import { StateDialog } from "#client/forms/state-dialog.tsx";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { ReleaseChanges } from "#client/releases/release-changes.tsx";
import { Unsaved } from "#client/releases/unsaved.tsx";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Note } from "#client/ui/note.tsx";
import { RefusalNote } from "#client/ui/refusal-note.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { checkWords } from "#client/words/checks.ts";
import { useWords } from "#client/words/reader.tsx";
import { type ReleaseWords, releaseWords } from "#client/words/releases.ts";
import type { Listed } from "#shared/events.ts";
import type { Refusal } from "#shared/refusal.ts";

interface ReleaseDialogProps {
  /** The earlier release that is to be put back; null: the draft is published. */
  number: number | null;
  onClose: () => void;
}

const stale = ["events.desk", "events.mine", "releases.list", "releases.next", "programme.open"] as const;

/** What a release changes, whom it tells and what stands against it, before it is made. */
export function ReleaseDialog({ number, onClose }: ReleaseDialogProps) {
  const words = useWords(releaseWords);
  const toast = useToast();
  const { event, release } = useEventDesk();
  const eventId = event.id;
  const [tells, setTells] = useState(true);
  const says = number === null ? words.publish : words.putBack;
  const next = useRead("releases.next", { eventId, number });
  const done = {
    invalidates: stale,
    onDone: () => {
      onClose();
      toast(says.done);
    },
  };
  const publish = useWrite("events.publish", done);
  const putBack = useWrite("releases.putBack", done);
  const way = number === null ? publish : putBack;
  const confirm = () => {
    if (!next.data) return;
    const { seen, mail } = next.data;
    const given = { eventId, seen, tell: mail !== "may" || tells };
    if (number === null) void publish.send(given);
    else void putBack.send({ ...given, number });
  };
  const isNothing = release > 0 && next.data?.edits.length === 0;
  const missing = way.refusal?.code === "not-ready" ? (way.refusal.detail?.missing ?? []) : [];
  return (
    <StateDialog
      open
      wide
      onClose={onClose}
      title={number === null ? words.publish.title : words.putBack.title(number)}
      what={whatHappens(words, { release, number, listed: event.listed })}
      confirm={says.confirm}
      busy={way.busy || !next.data || isNothing}
      refusal={ownWords(way.refusal) ? null : way.refusal}
      offline={way.offline}
      onConfirm={confirm}
    >
      {number === null && <Unsaved onLeave={onClose} />}
      {next.data ? (
        <ReleaseChanges next={next.data} tells={tells} onTells={setTells} onLeave={onClose} />
      ) : next.refusal && number !== null ? (
        <RefusalNote refusal={next.refusal} says={whyNot(words, next.refusal)} />
      ) : next.refusal || next.offline ? (
        <AnswerNote of={next} />
      ) : (
        <Skeleton lines={4} />
      )}
      {way.refusal?.code === "changed-meanwhile" && (
        <Note tone="warn" role="alert">
          <p>{words.savedSince}</p>
        </Note>
      )}
      {missing.length > 0 && <Missing codes={missing} onLeave={onClose} />}
    </StateDialog>
  );
}

const ownWords = (refusal: Refusal | null) =>
  refusal?.code === "not-ready" || refusal?.code === "changed-meanwhile";

function whatHappens(
  { publish, putBack }: ReleaseWords,
  { release, number, listed }: { release: number; number: number | null; listed: Listed },
): string[] {
  if (number !== null) return putBack.what;
  const [opens = "", ...others] = publish.first;
  return release === 0 ? [opens, publish.found[listed], ...others] : [];
}

function whyNot({ putBack }: ReleaseWords, { code }: Refusal): string | undefined {
  if (code === "not-ready") return putBack.roomGone;
  return code === "still-used" ? putBack.hostGone : undefined;
}

const pageOf: Record<string, string> = { hosts: "hosts", title: "event", dates: "event" };

/** What must be filled in first, each a link to where it is. */
function Missing({ codes, onLeave }: { codes: readonly string[]; onLeave: () => void }) {
  const { publish } = useWords(releaseWords);
  const { open } = useWords(checkWords);
  const { event } = useEventDesk();
  return (
    <Note tone="warn" role="alert">
      <p>{publish.notReady}</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <Link to={deskAddress(event.slug, pageOf[code] ?? "")} onClick={onLeave}>
              {code in pageOf ? open[code as keyof typeof open](0, 0) : publish.missingOther}
            </Link>
          </li>
        ))}
      </ul>
    </Note>
  );
}
