import { useRead, useWrite } from "#client/app/queries.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Field } from "#client/ui/field.tsx";
import { Select } from "#client/ui/inputs.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { useWords } from "#client/words/reader.tsx";
import { serverWords } from "#client/words/server.ts";
import { PasskeysFor, type Self } from "#shared/signins.ts";

/** An owner's choice whose passkeys are asked for in this event. */
export function PasskeysForField({ self }: { self: NonNullable<Self["staff"]> }) {
  const words = useWords(serverWords);
  const toast = useToast();
  const { event } = useEventDesk();
  const eventId = event.id;
  const now = useRead("team.passkeysFor", { eventId });
  const save = useWrite("team.requirePasskeys", {
    invalidates: ["team.passkeysFor", "team.list", "audit.list"],
    onDone: () => toast(words.passkeysForSaved),
  });
  if (!now.data) return null;
  const may = self.proof === "passkey" || now.data.passkeysFor !== "nobody";
  return (
    <>
      <Field label={words.passkeysFor} hint={may ? words.passkeysForHint : words.passkeysForNeeds}>
        {(ids) => (
          <Select
            {...ids}
            disabled={!may || save.busy}
            value={now.data.passkeysFor}
            onChange={(chosen) =>
              save.send({ eventId, passkeysFor: PasskeysFor.parse(chosen.currentTarget.value) })
            }
          >
            {PasskeysFor.options.map((each) => (
              <option key={each} value={each}>
                {words.passkeysForChoices[each]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <AnswerNote of={save} />
    </>
  );
}
