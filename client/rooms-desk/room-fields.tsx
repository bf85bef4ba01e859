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
import type { Room } from "#shared/rooms.ts";

export function RoomFields({ edit }: { edit: Pick<Edit<Room>, "draft" | "set" | "problem"> }) {
  const words = useWords(roomsDeskWords);
  const { event } = useEventDesk();
  const said = useSaid(edit);
  const { draft, set } = edit;
  const { places } = draft;
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
        onChange={(kind) => set({ kind })}
      />
      {/* How many are online counts against nothing yet: it is not asked for, and what was said of it stays. */}
      {draft.kind !== "online" && (
        <Row>
          <Field label={words.onsitePlaces} hint={words.placesHint} problem={said("places.onsite")}>
            {(ids) => (
              <NumberInput
                ids={ids}
                min={0}
                max={limits.seatsPerModeMax}
                value={places.onsite}
                onChange={(onsite) => set({ places: { ...places, onsite } })}
              />
            )}
          </Field>
        </Row>
      )}
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
