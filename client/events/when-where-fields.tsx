import type { EventEdit } from "#client/events/event-edit.ts";
import { GeoField } from "#client/events/geo-field.tsx";
import { useSaid } from "#client/forms/said.ts";
import { Row } from "#client/organize/page.tsx";
import { Field } from "#client/ui/field.tsx";
import { Select, TextInput } from "#client/ui/inputs.tsx";
import { TextsField } from "#client/ui/texts.tsx";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { useWords } from "#client/words/reader.tsx";
import { ZoneInput } from "#client/zones/zone-input.tsx";
import { Listed } from "#shared/events.ts";

export function WhenWhereFields({ edit, published = false }: { edit: EventEdit; published?: boolean }) {
  const { fields } = useWords(eventDeskWords);
  const said = useSaid(edit);
  const { draft, set } = edit;
  const venue = draft.venue;
  return (
    <>
      <Row>
        <Field label={fields.startsOn} problem={said("startsOn")}>
          {(ids) => (
            <TextInput
              {...ids}
              type="date"
              value={draft.startsOn}
              onChange={(typed) => {
                const startsOn = typed.currentTarget.value;
                // Most anniversaries take one day: the last day follows until it is given.
                set(
                  draft.endsOn === draft.startsOn || !draft.endsOn
                    ? { startsOn, endsOn: startsOn }
                    : { startsOn },
                );
              }}
            />
          )}
        </Field>
        <Field label={fields.endsOn} problem={said("endsOn")}>
          {(ids) => (
            <TextInput
              {...ids}
              type="date"
              value={draft.endsOn}
              min={draft.startsOn}
              onChange={(typed) => set({ endsOn: typed.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={fields.zone} hint={fields.zoneHint} problem={said("zone")}>
          {(ids) => (
            <ZoneInput
              ids={ids}
              value={draft.zone}
              city={draft.hosts.find((host) => host.zone === draft.zone)?.city}
              onChange={(zone) => set({ zone })}
            />
          )}
        </Field>
      </Row>
      <TextsField
        label={fields.venueName}
        value={venue.name}
        languages={draft.languages}
        problem={said("venue.name")}
        onChange={(name) => set({ venue: { ...venue, name } })}
      />
      <TextsField
        label={fields.venueAddress}
        value={venue.address}
        languages={draft.languages}
        problem={said("venue.address")}
        onChange={(address) => set({ venue: { ...venue, address } })}
      />
      <GeoField value={venue.geo} onChange={(geo) => set({ venue: { ...venue, geo } })} />
      <SlugField edit={edit} fixed={published} />
      <ListedField edit={edit} />
    </>
  );
}

function ListedField({ edit }: { edit: EventEdit }) {
  const { listed } = useWords(eventDeskWords);
  const said = useSaid(edit);
  return (
    <Field label={listed.label} hint={listed.how} problem={said("listed")}>
      {(ids) => (
        <Select
          {...ids}
          value={edit.draft.listed}
          onChange={(chosen) => edit.set({ listed: Listed.parse(chosen.currentTarget.value) })}
        >
          {Listed.options.map((each) => (
            <option key={each} value={each}>
              {listed.options[each]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** `fixed`: people have links with it. */
function SlugField({ edit, fixed = false }: { edit: EventEdit; fixed?: boolean }) {
  const { fields } = useWords(eventDeskWords);
  const said = useSaid(edit);
  const address = `${location.host}/e/${edit.draft.slug}`;
  return (
    <Field
      label={fields.slug}
      hint={`${fixed ? fields.slugFixed : fields.slugHint} ${address}`}
      problem={said("slug")}
    >
      {(ids) => (
        <TextInput
          {...ids}
          value={edit.draft.slug}
          readOnly={fixed}
          autoCapitalize="none"
          spellCheck={false}
          onChange={(typed) =>
            edit.set({ slug: typed.currentTarget.value.toLowerCase().replaceAll(/\s+/g, "-") })
          }
        />
      )}
    </Field>
  );
}
