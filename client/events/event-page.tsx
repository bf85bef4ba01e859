import { useLeafWords } from "#client/edits/leaf-words.tsx";
import { useAlong } from "#client/events/along-dialog.tsx";
import { AnniversaryFields } from "#client/events/anniversary-fields.tsx";
import { ArrivingFields } from "#client/events/arriving-fields.tsx";
import { useEventEdit } from "#client/events/event-edit.ts";
import { PersonalDataFields } from "#client/events/personal-data-fields.tsx";
import { RegistrationFields } from "#client/events/registration-fields.tsx";
import { SealFields } from "#client/events/seal-fields.tsx";
import { ShowingFields } from "#client/events/showing-fields.tsx";
import { TextFields } from "#client/events/text-fields.tsx";
import { WhenWhereFields } from "#client/events/when-where-fields.tsx";
import { EditForm } from "#client/forms/edit-form.tsx";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Page, Section } from "#client/organize/page.tsx";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { organizeWords } from "#client/words/organize.ts";
import { personalDeskWords } from "#client/words/personal-desk.ts";
import { publicWords } from "#client/words/public.ts";
import { useWords } from "#client/words/reader.tsx";

/** All that the event says of itself, but for its hosts. */
export function EventPage() {
  const { nav } = useWords(organizeWords);
  const { sections, fields, showing } = useWords(eventDeskWords);
  const { venue } = useWords(publicWords);
  const personal = useWords(personalDeskWords);
  const along = useAlong();
  const edit = useEventEdit(along.ask);
  const leafWords = useLeafWords("event", edit.draft);
  const { state } = useEventDesk();
  return (
    <Page title={nav.event}>
      <EditForm
        edit={edit}
        leafWords={leafWords}
        refusalWords={(code) => (code === "already-taken" ? fields.slugTaken : undefined)}
      >
        <Section title={sections.texts}>
          <TextFields edit={edit} />
        </Section>
        <Section title={sections.anniversary}>
          <AnniversaryFields edit={edit} />
        </Section>
        <Section title={sections.when}>
          <WhenWhereFields edit={edit} published={state !== "draft"} />
        </Section>
        <Section title={venue}>
          <ArrivingFields edit={edit} />
        </Section>
        <Section title={sections.seal}>
          <SealFields edit={edit} />
        </Section>
        <Section title={sections.registration}>
          <RegistrationFields edit={edit} />
        </Section>
        <Section title={showing.section} hint={showing.hint}>
          <ShowingFields edit={edit} />
        </Section>
        <Section title={personal.section}>
          <PersonalDataFields edit={edit} />
        </Section>
      </EditForm>
      {along.dialog}
    </Page>
  );
}
