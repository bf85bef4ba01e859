import type { EventEdit } from "#client/events/event-edit.ts";
import { useSaid } from "#client/forms/said.ts";
import { Row } from "#client/organize/page.tsx";
import { Field } from "#client/ui/field.tsx";
import { NumberInput } from "#client/ui/number-input.tsx";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { useWords } from "#client/words/reader.tsx";

/** An emptied number is kept as zero, which the schema then asks to be filled in. */
export function AnniversaryFields({ edit }: { edit: EventEdit }) {
  const { fields } = useWords(eventDeskWords);
  const said = useSaid(edit);
  const { draft, set } = edit;
  return (
    <Row>
      <Field label={fields.years} problem={said("years")}>
        {(ids) => (
          <NumberInput
            ids={ids}
            min={1}
            max={1000}
            value={draft.years || null}
            onChange={(years) => set({ years: years ?? 0 })}
          />
        )}
      </Field>
      <Field label={fields.since} hint={fields.sinceHint} problem={said("since")}>
        {(ids) => (
          <NumberInput
            ids={ids}
            min={1000}
            max={3000}
            value={draft.since || null}
            onChange={(since) => set({ since: since ?? 0 })}
          />
        )}
      </Field>
    </Row>
  );
}
