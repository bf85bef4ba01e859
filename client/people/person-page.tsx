import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { NothingHere } from "#client/app/nothing-here.tsx";
import { useRead, useWrite } from "#client/app/queries.ts";
import { useLeafWords } from "#client/edits/leaf-words.tsx";
import { useTakeBack } from "#client/edits/take-back.ts";
import { EditForm } from "#client/forms/edit-form.tsx";
import { usePageEdit } from "#client/forms/page-edit.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Page } from "#client/organize/page.tsx";
import { blankPerson } from "#client/people/new-person.ts";
import { PersonFields } from "#client/people/person-fields.tsx";
import { nextPlace } from "#client/people/protocol.ts";
import { RemovePerson } from "#client/people/remove-person.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { editsWords } from "#client/words/edits.ts";
import { organizeWords } from "#client/words/organize.ts";
import { peopleWords } from "#client/words/people.ts";
import { useWords } from "#client/words/reader.tsx";
import { newId } from "#shared/new-id.ts";
import { Person } from "#shared/people.ts";
import { nativeFirst } from "#shared/reading.ts";

export function PersonPage() {
  const { person: id } = useParams();
  const { event } = useEventDesk();
  const people = useRead("people.list", { eventId: event.id });
  if (!people.data) return <Skeleton lines={10} />;
  if (id === "new") return <PersonForm saved={null} people={people.data} />;
  const saved = people.data.find((person) => person.id === id);
  return saved ? <PersonForm key={id} saved={saved} people={people.data} /> : <NothingHere />;
}

function PersonForm({ saved, people }: { saved: Person | null; people: readonly Person[] }) {
  const words = useWords(peopleWords);
  const frame = useWords(organizeWords);
  const { savedTogether } = useWords(editsWords);
  const { event } = useEventDesk();
  const navigate = useNavigate();
  const toast = useToast();
  const eventId = event.id;
  const [begun] = useState(() => blankPerson(newId(), event));
  const list = useRead("people.list", { eventId });
  const write = useWrite("people.save", { invalidates: ["people.list", "events.desk"] });
  const id = saved?.id ?? begun.id;
  const takeBack = useTakeBack(eventId);
  const leafWords = useLeafWords("person", event);
  const edit = usePageEdit<Person>({
    kept: { place: `people-${eventId}`, id: saved?.id ?? "new" },
    saved: saved ?? begun,
    noun: "person",
    schema: Person,
    save: (person) => write.ask({ eventId, person }),
    reread: async () => (await list.refetch()).data?.find((person) => person.id === id),
    onSaved: (_, together) => {
      toast(together ? savedTogether : frame.saved, takeBack(id));
      void navigate(deskAddress(event.slug, "people"));
    },
  });
  return (
    <Page
      title={saved ? nativeFirst(saved.name)[0] : words.newPerson}
      back={{ to: deskAddress(event.slug, "people"), label: words.title }}
    >
      <EditForm
        edit={edit}
        leafWords={leafWords}
        {...(!saved && { saveLabel: frame.add })}
        besideSave={saved && <RemovePerson person={saved} />}
      >
        <PersonFields edit={edit} lastPlace={nextPlace(people)} />
      </EditForm>
    </Page>
  );
}
