import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { NothingHere } from "#client/app/nothing-here.tsx";
import { useRead, useWrite } from "#client/app/queries.ts";
import { useLeafWords } from "#client/edits/leaf-words.tsx";
import { useTakeBack } from "#client/edits/take-back.ts";
import { EditForm } from "#client/forms/edit-form.tsx";
import { usePageEdit } from "#client/forms/page-edit.ts";
import { type Series, useSeries } from "#client/forms/series.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { GoButton } from "#client/organize/go-button.tsx";
import { Page } from "#client/organize/page.tsx";
import { blankPerson } from "#client/people/new-person.ts";
import { PersonFields } from "#client/people/person-fields.tsx";
import { nextPlace } from "#client/people/protocol.ts";
import { RemovePerson } from "#client/people/remove-person.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { crewWords } from "#client/words/crew.ts";
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
  const series = useSeries<Person>();
  if (!people.data) return <Skeleton lines={10} />;
  if (id === "new")
    return <PersonForm key={series.before?.id ?? id} saved={null} people={people.data} series={series} />;
  const saved = people.data.find((person) => person.id === id);
  return saved ? <PersonForm key={id} saved={saved} people={people.data} /> : <NothingHere />;
}

interface PersonFormProps {
  saved: Person | null;
  people: readonly Person[];
  /** Of a new one: whom it follows. */
  series?: Series<Person>;
}

function PersonForm({ saved, people, series }: PersonFormProps) {
  const words = useWords(peopleWords);
  const crew = useWords(crewWords);
  const frame = useWords(organizeWords);
  const { savedTogether } = useWords(editsWords);
  const { event } = useEventDesk();
  const navigate = useNavigate();
  const toast = useToast();
  const eventId = event.id;
  const [begun] = useState(() => blankPerson(newId(), event, people, series?.before));
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
    onSaved: (stored, together) => {
      toast(together ? savedTogether : frame.saved, takeBack(id));
      if (series?.goesOn.current) series.next(stored);
      else void navigate(deskAddress(event.slug, "people"));
    },
  });
  return (
    <Page
      title={saved ? nativeFirst(saved.name)[0] : words.newPerson}
      back={{ to: deskAddress(event.slug, "people"), label: words.title }}
      actions={saved && <GoButton to={deskAddress(event.slug, `people/${id}/crew`)}>{crew.title}</GoButton>}
    >
      <EditForm
        edit={edit}
        leafWords={leafWords}
        {...(!saved && { saveLabel: frame.add })}
        series={series}
        removal={saved && <RemovePerson person={saved} />}
      >
        <PersonFields edit={edit} lastPlace={nextPlace(people)} />
      </EditForm>
    </Page>
  );
}
