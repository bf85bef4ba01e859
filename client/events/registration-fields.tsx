import type { EventEdit } from "#client/events/event-edit.ts";
import styles from "#client/events/registration-fields.module.css";
import { useSaid } from "#client/organize/said.ts";
import { instantOf, readWall, wallAt } from "#client/sessions/wall-time.ts";
import { Clocks } from "#client/ui/clocks.tsx";
import { Field } from "#client/ui/field.tsx";
import { TextInput } from "#client/ui/inputs.tsx";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Event } from "#shared/events.ts";

/** Until when people may register: to the minute, in the event's zone, with every host's clock. */
export function RegistrationFields({ edit }: { edit: EventEdit }) {
  const { fields } = useWords(eventDeskWords);
  const said = useSaid(edit);
  const { draft, set } = edit;
  const closesAt = draft.registrationClosesAt;
  return (
    <div className={styles.closing}>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={closesAt === null}
          onChange={(change) =>
            set({ registrationClosesAt: change.currentTarget.checked ? null : eveOf(draft) })
          }
        />
        {fields.closesAtEnd}
      </label>
      {closesAt !== null && (
        <Field label={fields.closesAt} hint={fields.closesAtHint} problem={said("registrationClosesAt")}>
          {(ids) => (
            <>
              <TextInput
                {...ids}
                type="datetime-local"
                value={wallAt(closesAt, draft.zone)}
                onChange={(typed) => {
                  const instant = instantAt(typed.currentTarget.value, draft.zone);
                  if (instant) set({ registrationClosesAt: instant });
                }}
              />
              <Clocks at={closesAt} hosts={draft.hosts} />
            </>
          )}
        </Field>
      )}
    </div>
  );
}

/** A cut-off in the hour that the clock skips or repeats: the later reading, so that nobody is shut out early. */
function instantAt(wall: string, zone: string): string | null {
  const reading = readWall(wall, zone);
  if (reading.kind === "gap") return instantAt(reading.suggestion, zone);
  const offset = reading.kind === "twice" ? (reading.choices.at(-1)?.offset ?? null) : null;
  return instantOf(reading, offset)?.toString() ?? null;
}

/** The evening before the first day: what most choose. */
const eveOf = ({ startsOn, zone }: Event): string =>
  Temporal.PlainDate.from(startsOn)
    .subtract({ days: 1 })
    .toZonedDateTime({ timeZone: zone, plainTime: "18:00" })
    .toInstant()
    .toString();
