import { useEffect, useState } from "react";
import { useMailLeaves } from "#client/app/mail-leaves.ts";
import type { EventEdit } from "#client/events/event-edit.ts";
import styles from "#client/events/registration-fields.module.css";
import { SeatsSet } from "#client/events/seats-set.tsx";
import { useSaid } from "#client/forms/said.ts";
import { useFormClocks } from "#client/organize/form-clocks.ts";
import { When } from "#client/ui/clocks.tsx";
import { EventClocksProvider } from "#client/ui/event-clocks.tsx";
import { Field } from "#client/ui/field.tsx";
import { Select, TextInput } from "#client/ui/inputs.tsx";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { useWords } from "#client/words/reader.tsx";
import { type Clock, clockIn, wallAt } from "#shared/clock-faces.ts";
import { SeatsGiven } from "#shared/events.ts";
import { instantOf, readWall } from "#shared/wall-time.ts";

/** Until when people may register: to the minute, in the event's zone, with every host's clock. */
export function RegistrationFields({ edit }: { edit: EventEdit }) {
  const { fields } = useWords(eventDeskWords);
  const { draft, set } = edit;
  const closesAt = draft.registrationClosesAt;
  const { clock } = useDraftClocks(edit, draft.startsOn);
  const eve = clock && eveOf(draft.startsOn, clock);
  return (
    <div className={styles.closing}>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={closesAt === null}
          disabled={closesAt === null && !eve}
          onChange={(change) => set({ registrationClosesAt: change.currentTarget.checked ? null : eve })}
        />
        {fields.closesAtEnd}
      </label>
      {closesAt !== null && <ClosesAt edit={edit} closesAt={closesAt} />}
      <SeatsSet />
      <SeatsGivenField edit={edit} />
    </div>
  );
}

function SeatsGivenField({ edit }: { edit: EventEdit }) {
  const { seatsGiven: words } = useWords(eventDeskWords);
  const said = useSaid(edit);
  const { draft, set } = edit;
  const mailLeaves = useMailLeaves();
  const noMail = mailLeaves === false;
  const atPress = draft.seatsGiven === "at-press";
  const hint = noMail ? (atPress ? words.nobodyCanPress : words.noMail) : words.how[draft.seatsGiven];
  return (
    <Field label={words.label} hint={hint} problem={said("seatsGiven")}>
      {(ids) => (
        <Select
          {...ids}
          value={draft.seatsGiven}
          onChange={(chosen) => set({ seatsGiven: SeatsGiven.parse(chosen.currentTarget.value) })}
        >
          {SeatsGiven.options.map((given) => (
            <option key={given} value={given} disabled={given === "at-press" && noMail && !atPress}>
              {words.options[given]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function ClosesAt({ edit, closesAt }: { edit: EventEdit; closesAt: string }) {
  const { fields } = useWords(eventDeskWords);
  const said = useSaid(edit);
  const { draft, set } = edit;
  // What is typed waits for the clocks of its year; they are at hand for all but far ones.
  const [typed, setTyped] = useState<string | null>(null);
  const { clocks, clock } = useDraftClocks(edit, typed ?? closesAt);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what waits is taken over once, when its clock is there.
  useEffect(() => {
    const instant = typed && clock && instantAt(typed, clock);
    if (instant) set({ registrationClosesAt: instant });
    if (clock) setTyped(null);
  }, [typed, clock === null]);
  return (
    <Field label={fields.closesAt} hint={fields.closesAtHint} problem={said("registrationClosesAt")}>
      {(ids) => (
        <>
          <TextInput
            {...ids}
            type="datetime-local"
            value={typed ?? (clock ? wallAt(closesAt, clock) : "")}
            onChange={(change) => setTyped(change.currentTarget.value.slice(0, 16) || null)}
          />
          {clocks && typed === null && (
            <EventClocksProvider event={draft} clocks={clocks}>
              <When at={closesAt} />
            </EventClocksProvider>
          )}
        </>
      )}
    </Field>
  );
}

/** The clocks of the draft's own zones, which may not be saved yet. */
function useDraftClocks({ draft }: EventEdit, wall: string) {
  const clocks = useFormClocks([draft.zone, ...draft.hosts.map((host) => host.zone)], wall);
  return { clocks, clock: clocks && clockIn(clocks, draft.zone) };
}

/** A cut-off in the hour that the clock skips or repeats: the later reading, so that nobody is shut out early. */
function instantAt(wall: string, clock: Clock): string | null {
  const reading = readWall(wall, clock);
  if (reading.kind === "gap") return instantAt(reading.suggestion, clock);
  const offset = reading.kind === "twice" ? (reading.choices.at(-1)?.offset ?? null) : null;
  return instantOf(reading, offset);
}

/** The evening before the first day: what most choose. */
function eveOf(startsOn: string, clock: Clock): string | null {
  const eve = Date.parse(startsOn) - 24 * 3_600_000;
  return Number.isNaN(eve) ? null : instantAt(`${new Date(eve).toISOString().slice(0, 10)}T18:00`, clock);
}
