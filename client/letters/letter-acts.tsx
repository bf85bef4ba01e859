import { Trash2 } from "lucide-react";
import { useState } from "react";
import { useWrite } from "#client/app/queries.ts";
import { StateDialog } from "#client/forms/state-dialog.tsx";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { lettersWords } from "#client/words/letters.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Letter } from "#shared/letters.ts";

/** What can be done with a letter as it stands. */
export function LetterActs({ letter: { id, state } }: { letter: Letter }) {
  if (state === "draft") return <ThrowAway id={id} />;
  if (state === "planned") return <CallBack id={id} />;
  return state === "sending" && <Stop id={id} />;
}

function ThrowAway({ id }: { id: string }) {
  const words = useWords(lettersWords);
  const { event } = useEventDesk();
  const toast = useToast();
  const remove = useWrite("letters.remove", {
    invalidates: ["letters.list"],
    onDone: () => toast(words.removed),
  });
  return (
    <>
      <Button kind="quiet" busy={remove.busy} onClick={() => remove.send({ eventId: event.id, id })}>
        <Trash2 aria-hidden /> {words.remove}
      </Button>
      <AnswerNote of={remove} />
    </>
  );
}

function CallBack({ id }: { id: string }) {
  const words = useWords(lettersWords);
  const { event } = useEventDesk();
  const toast = useToast();
  const stop = useWrite("letters.stop", {
    invalidates: ["letters.list"],
    onDone: () => toast(words.calledBack),
  });
  return (
    <>
      <Button kind="quiet" busy={stop.busy} onClick={() => stop.send({ eventId: event.id, id })}>
        {words.callBack}
      </Button>
      <AnswerNote of={stop} />
    </>
  );
}

function Stop({ id }: { id: string }) {
  const words = useWords(lettersWords);
  const { event } = useEventDesk();
  const toast = useToast();
  const [asks, setAsks] = useState(false);
  const stop = useWrite("letters.stop", {
    invalidates: ["letters.list"],
    onDone: () => {
      setAsks(false);
      toast(words.stopped);
    },
  });
  return (
    <>
      <Button kind="danger" onClick={() => setAsks(true)}>
        {words.stop}
      </Button>
      <StateDialog
        open={asks}
        onClose={() => setAsks(false)}
        title={words.stopTitle}
        what={[words.stopHow]}
        keep={words.keep}
        confirm={words.stop}
        kind="danger"
        busy={stop.busy}
        refusal={stop.refusal}
        offline={stop.offline}
        onConfirm={() => stop.send({ eventId: event.id, id })}
      />
    </>
  );
}
