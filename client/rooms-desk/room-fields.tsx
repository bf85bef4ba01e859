import type { Edit } from "#client/forms/edit.ts";
import { useSaid } from "#client/forms/said.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Row } from "#client/organize/page.tsx";
import { Field } from "#client/ui/field.tsx";
import { HostSelect } from "#client/ui/host-select.tsx";
import { Segmented, TextInput } from "#client/ui/inputs.tsx";
import { NumberInput } from "#client/ui/number-input.tsx";
import { TextsField } from "#client/ui/texts.tsx";
import { useWords } from "#client/words/reader.tsx";
import { roomsDeskWords } from "#client/words/rooms-desk.ts";
import { limits } from "#shared/limits.ts";
import { type Mode, modes, type Room } from "#shared/rooms.ts";

/** The ways to take part that a room of each kind has. */
const modesOf: Record<Room["kind"], readonly Mode[]> = { hall: ["onsite"], online: ["online"], both: modes };

export function RoomFields({ edit }: { edit: Pick<Edit<Room>, "draft" | "set" | "problem"> }) {
  const words = useWords(roomsDeskWords);
  const { event } = useEventDesk();
  const said = useSaid(edit);
  const { draft, set } = edit;
  const { places } = draft;
  const setKind = (kind: Room["kind"]) => {
    const has = (mode: Mode) => modesOf[kind].includes(mode);
    set({
      kind,
      places: { onsite: has("onsite") ? places.onsite : null, online: has("online") ? places.online : null },
    });
  };
  return (
    <>
      <TextsField
        label={words.name}
        value={draft.name}
        languages={event.languages}
        required
        problem={said("name")}
        onChange={(name) => set({ name })}
      />
      <Segmented
        label={words.kind}
        value={draft.kind}
        options={(["hall", "online", "both"] as const).map((kind) => ({
          value: kind,
          label: words.kinds[kind],
        }))}
        onChange={setKind}
      />
      <Row>
        {modesOf[draft.kind].map((mode) => (
          <Field
            key={mode}
            label={mode === "onsite" ? words.onsitePlaces : words.onlinePlaces}
            hint={words.placesHint}
            problem={said(`places.${mode}`)}
          >
            {(ids) => (
              <NumberInput
                ids={ids}
                min={0}
                max={limits.seatsPerModeMax}
                value={places[mode]}
                onChange={(count) => set({ places: { ...places, [mode]: count } })}
              />
            )}
          </Field>
        ))}
      </Row>
      <Row>
        <Field label={words.host} problem={said("hostId")}>
          {(ids) => (
            <HostSelect
              {...ids}
              hosts={event.hosts}
              value={draft.hostId}
              none={words.noHost}
              onChange={(hostId) => set({ hostId })}
            />
          )}
        </Field>
        <Field label={words.slug} hint={words.slugHint} problem={said("slug")}>
          {(ids) => (
            <TextInput
              {...ids}
              value={draft.slug}
              autoCapitalize="none"
              spellCheck={false}
              onChange={(typed) =>
                set({ slug: typed.currentTarget.value.toLowerCase().replaceAll(/\s+/g, "-") })
              }
            />
          )}
        </Field>
      </Row>
    </>
  );
}
