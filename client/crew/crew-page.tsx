import { useParams } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { NothingHere } from "#client/app/nothing-here.tsx";
import { useRead, useWrite } from "#client/app/queries.ts";
import { CrewFormSchema, formOf } from "#client/crew/crew-form.ts";
import { CrewItems } from "#client/crew/crew-items.tsx";
import { ReadyList } from "#client/crew/ready-list.tsx";
import { TieField } from "#client/crew/tie-field.tsx";
import { useLeafWords } from "#client/edits/leaf-words.tsx";
import { useTakeBack } from "#client/edits/take-back.ts";
import { EditForm } from "#client/forms/edit-form.tsx";
import { usePageEdit } from "#client/forms/page-edit.ts";
import { useSaid } from "#client/forms/said.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Empty, Page, Section } from "#client/organize/page.tsx";
import { OfflineNote, RefusalNote } from "#client/ui/refusal-note.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { usePlain } from "#client/ui/texts.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { crewWords } from "#client/words/crew.ts";
import { editsWords } from "#client/words/edits.ts";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { sessionsWords } from "#client/words/sessions.ts";
import type { Contact, CrewSheet } from "#shared/crew.ts";
import type { Person } from "#shared/people.ts";
import { gapsOf } from "#shared/readiness.ts";
import type { Session } from "#shared/sessions.ts";

/** What the crew needs of one session: nothing of it is ever published. */
export function CrewPage() {
  const { session: id = "" } = useParams();
  const { event } = useEventDesk();
  const eventId = event.id;
  const programme = useRead("sessions.list", { eventId });
  const people = useRead("people.list", { eventId });
  const contacts = useRead("crew.contacts", { eventId });
  const sheet = useRead("crew.sheet", { eventId, sessionId: id });
  const broken = programme.refusal ?? people.refusal ?? contacts.refusal ?? sheet.refusal;
  if (broken?.code === "not-found") return <NothingHere />;
  if (broken) return <RefusalNote refusal={broken} contact={event.hosts} />;
  if (!programme.data || !people.data || !contacts.data || !sheet.data)
    return programme.offline ? <OfflineNote /> : <Skeleton lines={10} />;
  const { sessions } = programme.data;
  const session = sessions.find((each) => each.id === id);
  if (!session) return <NothingHere />;
  return (
    <SheetForm
      key={id}
      session={session}
      sessions={sessions}
      people={people.data}
      contacts={contacts.data.contacts}
      saved={sheet.data}
      reread={async () => (await sheet.refetch()).data}
    />
  );
}

interface SheetFormProps {
  session: Session;
  sessions: readonly Session[];
  people: readonly Person[];
  contacts: readonly Contact[];
  saved: CrewSheet;
  reread: () => Promise<CrewSheet | undefined>;
}

function SheetForm({ session, sessions, people, contacts, saved, reread }: SheetFormProps) {
  const words = useWords(crewWords);
  const programme = useWords(sessionsWords);
  const frame = useWords(organizeWords);
  const { savedTogether } = useWords(editsWords);
  const plain = usePlain();
  const toast = useToast();
  const { event } = useEventDesk();
  const eventId = event.id;
  const write = useWrite("crew.saveSheet", { invalidates: ["crew.sheet", "crew.readiness"] });
  const takeBack = useTakeBack(eventId);
  const leafWords = useLeafWords("sheet", { hosts: event.hosts, people, sessions });
  const edit = usePageEdit<CrewSheet>({
    kept: { place: `crew-${eventId}`, id: session.id },
    saved: formOf(saved, session),
    noun: "sheet",
    schema: CrewFormSchema,
    save: async (form) => formOf(await write.ask({ eventId, sheet: CrewFormSchema.parse(form) }), session),
    reread: async () => {
      const theirs = await reread();
      return theirs && formOf(theirs, session);
    },
    onSaved: (_stored, together) => toast(together ? savedTogether : frame.saved, takeBack(session.id)),
  });
  const said = useSaid(edit);
  const { draft, set } = edit;
  const { languages } = event;
  const gaps = gapsOf({ session, sheet: draft, people, contacts, languages });
  return (
    <Page
      title={plain(session.title)}
      back={{ to: deskAddress(event.slug, "programme"), label: programme.title }}
      lead={words.lead}
    >
      <EditForm edit={edit} leafWords={leafWords}>
        <ReadyList gaps={gaps} session={session} people={people} />
        <Section title={programme.editor.items} hint={words.itemsHow}>
          {session.items.length === 0 ? (
            <Empty title={programme.editor.noItems} how={words.noItemsHow} />
          ) : (
            <CrewItems
              session={session}
              people={people}
              gaps={gaps}
              lines={draft.items}
              said={said}
              onChange={(items) => set({ items })}
            />
          )}
        </Section>
        <Section title={words.tie} hint={words.afterHow}>
          <TieField
            sessions={sessions.filter(({ id }) => id !== session.id)}
            value={draft.after}
            problem={said("after")}
            onChange={(after) => set({ after })}
          />
        </Section>
      </EditForm>
    </Page>
  );
}
