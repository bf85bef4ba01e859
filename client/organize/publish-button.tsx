import { useState } from "react";
import { Link } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { useWrite } from "#client/app/queries.ts";
import { StateDialog } from "#client/forms/state-dialog.tsx";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Button } from "#client/ui/button.tsx";
import { Note } from "#client/ui/note.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { type EventDeskWords, eventDeskWords } from "#client/words/event-desk.ts";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { isOver } from "#shared/reading.ts";

const pageOf: Record<string, string> = { hosts: "hosts", title: "event", dates: "event" };

/** Makes a release; first says what people will see of it. */
export function PublishButton() {
  const words = useWords(organizeWords);
  const deskWords = useWords(eventDeskWords);
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const { event, state, release, changesSinceRelease } = useEventDesk();
  const publish = useWrite("events.publish", {
    invalidates: ["events.desk", "events.mine"],
    onDone: () => {
      setOpen(false);
      toast(deskWords.publish.done);
    },
  });
  const over = isOver(state);
  const missing = publish.refusal?.code === "not-ready" ? (publish.refusal.detail?.missing ?? []) : null;

  const show = () => {
    publish.reset();
    setOpen(true);
  };
  return (
    <>
      <Button
        kind={release === 0 || changesSinceRelease > 0 ? "seal" : "plain"}
        onClick={show}
        disabled={over}
      >
        {words.publish}
      </Button>
      <StateDialog
        open={open}
        onClose={() => setOpen(false)}
        title={deskWords.publish.title}
        what={whatHappens(deskWords, release, changesSinceRelease)}
        confirm={deskWords.publish.confirm}
        busy={publish.busy}
        refusal={missing ? null : publish.refusal}
        offline={publish.offline}
        onConfirm={() => publish.send({ eventId: event.id })}
      >
        {missing && (
          <Note tone="warn" role="alert">
            <p>{deskWords.publish.notReady}</p>
            <ul>
              {missing.map((code) => (
                <li key={code}>
                  <Link to={deskAddress(event.slug, pageOf[code] ?? "")} onClick={() => setOpen(false)}>
                    {code in deskWords.missing
                      ? deskWords.missing[code as keyof EventDeskWords["missing"]]
                      : deskWords.missingOther}
                  </Link>
                </li>
              ))}
            </ul>
          </Note>
        )}
      </StateDialog>
    </>
  );
}

function whatHappens({ publish }: EventDeskWords, release: number, changes: number): string[] {
  if (release === 0) return publish.first;
  return changes === 0 ? [publish.nothingNew] : publish.again(changes);
}
