import { useState } from "react";
import { useWrite } from "#client/app/queries.ts";
import { StateDialog } from "#client/forms/state-dialog.tsx";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Button } from "#client/ui/button.tsx";
import { TextsField } from "#client/ui/texts.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { useWords } from "#client/words/reader.tsx";
import type { EventState } from "#shared/events.ts";
import type { Texts } from "#shared/texts.ts";

type Action = "end" | "cancel" | "reopen";

const possible: Record<EventState, readonly Action[]> = {
  draft: ["cancel"],
  published: ["end", "cancel"],
  ended: ["reopen"],
  cancelled: ["reopen"],
};

/** Ending, cancelling, reopening: each says what will happen before it does. */
export function StateActions() {
  const words = useWords(eventDeskWords);
  const toast = useToast();
  const { event, state, release } = useEventDesk();
  const [asked, setAsked] = useState<Action | null>(null);
  const [why, setWhy] = useState<Texts>({});
  const saying = { end: words.end, cancel: words.cancelEvent, reopen: words.reopen };
  const options = (action: Action) => ({
    invalidates: ["events.desk", "events.mine"] as const,
    onDone: () => {
      setAsked(null);
      toast(saying[action].done);
    },
  });
  const writes = {
    end: useWrite("events.end", options("end")),
    cancel: useWrite("events.cancel", options("cancel")),
    reopen: useWrite("events.reopen", options("reopen")),
  };
  const ask = (action: Action) => {
    writes[action].reset();
    setAsked(action);
  };
  const actions = possible[state].filter((action) => release > 0 || action === "reopen");
  if (actions.length === 0) return null;
  return (
    <>
      {actions.map((action) => (
        <Button key={action} kind={action === "cancel" ? "danger" : "plain"} onClick={() => ask(action)}>
          {saying[action].button}
        </Button>
      ))}
      {asked && (
        <StateDialog
          open
          onClose={() => setAsked(null)}
          title={saying[asked].title}
          what={saying[asked].what}
          confirm={saying[asked].confirm}
          {...(asked === "cancel" && { keep: words.cancelEvent.keep, kind: "danger" as const })}
          busy={writes[asked].busy}
          refusal={writes[asked].refusal}
          offline={writes[asked].offline}
          onConfirm={() =>
            asked === "cancel"
              ? writes.cancel.send({ eventId: event.id, why })
              : writes[asked].send({ eventId: event.id })
          }
        >
          {asked === "cancel" && (
            <TextsField
              label={words.cancelEvent.why}
              hint={words.cancelEvent.whyHint}
              value={why}
              languages={event.languages}
              multiline
              onChange={setWhy}
            />
          )}
        </StateDialog>
      )}
    </>
  );
}
