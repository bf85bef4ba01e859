import { Trash2 } from "lucide-react";
import { useNavigate } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { useWrite } from "#client/app/queries.ts";
import { useTakeBack } from "#client/edits/take-back.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Button } from "#client/ui/button.tsx";
import { RefusalNote } from "#client/ui/refusal-note.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { peopleWords } from "#client/words/people.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Person } from "#shared/people.ts";
import { nativeFirst } from "#shared/reading.ts";

/** Taken out at once, with a way back; refused while a session names the person. */
export function RemovePerson({ person }: { person: Person }) {
  const words = useWords(peopleWords);
  const navigate = useNavigate();
  const toast = useToast();
  const { event } = useEventDesk();
  const eventId = event.id;
  const takeBack = useTakeBack(eventId);
  const remove = useWrite("people.remove", {
    invalidates: ["people.list", "events.desk"],
    onDone: () => {
      toast(words.removed(nativeFirst(person.name)[0]), takeBack(person.id));
      void navigate(deskAddress(event.slug, "people"));
    },
  });
  return (
    <>
      <Button kind="quiet" busy={remove.busy} onClick={() => remove.send({ eventId, id: person.id })}>
        <Trash2 aria-hidden /> {words.remove}
      </Button>
      {remove.refusal?.code === "still-used" ? (
        <p role="alert">{words.usedIn(remove.refusal.detail?.by?.length ?? 1)}</p>
      ) : (
        remove.refusal && <RefusalNote refusal={remove.refusal} />
      )}
    </>
  );
}
