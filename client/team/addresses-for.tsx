import { useRead, useWrite } from "#client/app/queries.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Section } from "#client/organize/page.tsx";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Field } from "#client/ui/field.tsx";
import { Select } from "#client/ui/inputs.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { useWords } from "#client/words/reader.tsx";
import { teamWords } from "#client/words/team.ts";
import { AddressesFor } from "#shared/grants.ts";

/** To which hosts' organizers the addresses of guests are open: an owner's choice, and told to all. */
export function AddressesForField() {
  const words = useWords(teamWords);
  const toast = useToast();
  const { event, rights } = useEventDesk();
  const eventId = event.id;
  const now = useRead("team.addressesFor", { eventId });
  const save = useWrite("team.showAddresses", {
    invalidates: ["team.addressesFor", "registrations.list", "mails.list", "audit.list"],
    onDone: () => toast(words.addressesForSaved),
  });
  if (!now.data) return null;
  const { addressesFor } = now.data;
  const choices = words.addressesForChoices;
  if (!rights.owns)
    return (
      <Section title={words.addressesFor} hint={words.addressesForHint}>
        <p>{choices[addressesFor]}</p>
      </Section>
    );
  return (
    <>
      <Field label={words.addressesFor} hint={words.addressesForHint}>
        {(ids) => (
          <Select
            {...ids}
            disabled={save.busy}
            value={addressesFor}
            onChange={(chosen) =>
              save.send({ eventId, addressesFor: AddressesFor.parse(chosen.currentTarget.value) })
            }
          >
            {AddressesFor.options.map((each) => (
              <option key={each} value={each}>
                {choices[each]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <AnswerNote of={save} />
    </>
  );
}
