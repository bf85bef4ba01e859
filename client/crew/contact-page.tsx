import { useParams } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { NothingHere } from "#client/app/nothing-here.tsx";
import { useRead, useWrite } from "#client/app/queries.ts";
import { useLeafWords } from "#client/edits/leaf-words.tsx";
import { useTakeBack } from "#client/edits/take-back.ts";
import type { Edit } from "#client/forms/edit.ts";
import { EditForm } from "#client/forms/edit-form.tsx";
import { usePageEdit } from "#client/forms/page-edit.ts";
import { useSaid } from "#client/forms/said.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Page, Row, Section } from "#client/organize/page.tsx";
import { Field } from "#client/ui/field.tsx";
import { EmailInput, TextInput } from "#client/ui/inputs.tsx";
import { Note } from "#client/ui/note.tsx";
import { RefusalNote } from "#client/ui/refusal-note.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { crewWords } from "#client/words/crew.ts";
import { editsWords } from "#client/words/edits.ts";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { Contact, emptyContact } from "#shared/crew.ts";
import type { Person } from "#shared/people.ts";
import { nativeFirst } from "#shared/reading.ts";

/** The crew's side of a person: nothing of it is ever published. */
export function ContactPage() {
  const { person: id } = useParams();
  const { event } = useEventDesk();
  const people = useRead("people.list", { eventId: event.id });
  const contacts = useRead("crew.contacts", { eventId: event.id });
  const broken = people.refusal ?? contacts.refusal;
  if (broken) return <RefusalNote refusal={broken} contact={event.hosts} />;
  if (!people.data || !contacts.data) return <Skeleton lines={8} />;
  const person = people.data.find((each) => each.id === id);
  if (!person) return <NothingHere />;
  const known = contacts.data.contacts.find((contact) => contact.id === person.id);
  return (
    <ContactForm
      key={person.id}
      person={person}
      saved={known ?? emptyContact(person.id)}
      reaches={!contacts.data.unreachable.includes(person.id)}
      reread={async () =>
        (await contacts.refetch()).data?.contacts.find((contact) => contact.id === person.id)
      }
    />
  );
}

interface ContactFormProps {
  person: Person;
  saved: Contact;
  /** Whether the reader sees how this person is reached. */
  reaches: boolean;
  reread: () => Promise<Contact | undefined>;
}

function ContactForm({ person, saved, reaches, reread }: ContactFormProps) {
  const words = useWords(crewWords);
  const frame = useWords(organizeWords);
  const { savedTogether } = useWords(editsWords);
  const { event } = useEventDesk();
  const toast = useToast();
  const eventId = event.id;
  const write = useWrite("crew.saveContact", { invalidates: ["crew.contacts", "crew.readiness"] });
  const takeBack = useTakeBack(eventId);
  const leafWords = useLeafWords("contact");
  const [name] = nativeFirst(person.name);
  const edit = usePageEdit<Contact>({
    kept: { place: `contacts-${eventId}`, id: person.id },
    saved,
    noun: "contact",
    schema: Contact,
    save: (contact) => write.ask({ eventId, contact }),
    reread,
    onSaved: (_stored, together) => toast(together ? savedTogether : frame.saved, takeBack(person.id)),
  });
  return (
    <Page
      title={name}
      back={{ to: deskAddress(event.slug, `people/${person.id}`), label: name }}
      lead={words.lead}
    >
      <EditForm edit={edit} leafWords={leafWords}>
        <Section title={words.reach}>
          {reaches ? (
            <Row>
              <Line edit={edit} field="mail" />
              <Line edit={edit} field="phone" />
            </Row>
          ) : (
            <Note tone="tell">
              <p>{words.unreachable}</p>
            </Note>
          )}
        </Section>
        <Section title={words.readings} hint={words.readingsHow}>
          <Row>
            {(["kana", "pinyin", "free"] as const).map((reading) => (
              <Reading key={reading} edit={edit} reading={reading} />
            ))}
          </Row>
        </Section>
        <Section title={words.onTheDay}>
          <Row>
            {(["seat", "escort", "messenger"] as const).map((field) => (
              <Line key={field} edit={edit} field={field} />
            ))}
          </Row>
        </Section>
      </EditForm>
    </Page>
  );
}

type LineField = "mail" | "phone" | "seat" | "escort" | "messenger";

function Line({ edit, field }: { edit: Edit<Contact>; field: LineField }) {
  const { contact: words } = useWords(crewWords);
  const said = useSaid(edit);
  const Control = field === "mail" ? EmailInput : TextInput;
  return (
    <Field label={words[field]} problem={said(field)}>
      {(ids) => (
        <Control
          {...ids}
          {...(field === "phone" && { type: "tel", inputMode: "tel" as const })}
          autoComplete="off"
          value={edit.draft[field]}
          onChange={(typed) => edit.set({ [field]: typed.currentTarget.value })}
        />
      )}
    </Field>
  );
}

function Reading({ edit, reading }: { edit: Edit<Contact>; reading: keyof Contact["readings"] }) {
  const { contact: words } = useWords(crewWords);
  const said = useSaid(edit);
  const { readings } = edit.draft;
  return (
    <Field label={words[reading]} problem={said(`readings.${reading}`)}>
      {(ids) => (
        <TextInput
          {...ids}
          {...(reading === "kana" && { lang: "ja" })}
          value={readings[reading]}
          onChange={(typed) => edit.set({ readings: { ...readings, [reading]: typed.currentTarget.value } })}
        />
      )}
    </Field>
  );
}
