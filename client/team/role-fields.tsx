import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Field } from "#client/ui/field.tsx";
import { Select } from "#client/ui/inputs.tsx";
import { usePlain } from "#client/ui/texts.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { teamWords } from "#client/words/team.ts";
import { type Grant, TeamRole } from "#shared/grants.ts";
import type { Room } from "#shared/rooms.ts";
import type { Texts } from "#shared/texts.ts";

export type ChosenRole = Pick<Grant, "role" | "hostId" | "roomId">;

/** A host's organizer needs a host, a moderator a room. */
export const isComplete = ({ role, hostId, roomId }: ChosenRole): boolean =>
  (role !== "host" || hostId !== null) && (role !== "moderator" || roomId !== null);

interface RoleFieldsProps {
  chosen: ChosenRole;
  rooms: readonly Room[];
  tried: boolean;
  onChange: (chosen: ChosenRole) => void;
}

export function RoleFields({ chosen, rooms, tried, onChange }: RoleFieldsProps) {
  const words = useWords(teamWords);
  const { event, rights } = useEventDesk();
  const offered = TeamRole.options.filter((role) => rights.owns || role !== "owner");
  return (
    <>
      <Field label={words.role} hint={words.rolesMean[chosen.role]}>
        {(ids) => (
          <Select
            {...ids}
            value={chosen.role}
            onChange={(change) =>
              onChange({ role: change.currentTarget.value as TeamRole, hostId: null, roomId: null })
            }
          >
            {offered.map((role) => (
              <option key={role} value={role}>
                {words.roles[role]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {chosen.role === "host" && (
        <Place
          label={words.hostOf}
          places={event.hosts}
          value={chosen.hostId}
          missing={tried && chosen.hostId === null}
          onChange={(hostId) => onChange({ ...chosen, hostId })}
        />
      )}
      {chosen.role === "moderator" && rooms.length === 0 && <p>{words.noRooms}</p>}
      {chosen.role === "moderator" && rooms.length > 0 && (
        <Place
          label={words.roomOf}
          places={rooms}
          value={chosen.roomId}
          missing={tried && chosen.roomId === null}
          onChange={(roomId) => onChange({ ...chosen, roomId })}
        />
      )}
    </>
  );
}

interface PlaceProps {
  label: string;
  places: readonly { id: string; name: Texts }[];
  value: string | null;
  missing: boolean;
  onChange: (id: string | null) => void;
}

function Place({ label, places, value, missing, onChange }: PlaceProps) {
  const frame = useWords(organizeWords);
  const plain = usePlain();
  return (
    <Field label={label} problem={missing && frame.problem("invalid_value")}>
      {(ids) => (
        <Select
          {...ids}
          value={value ?? ""}
          onChange={(change) => onChange(change.currentTarget.value || null)}
        >
          <option value="" />
          {places.map((place) => (
            <option key={place.id} value={place.id}>
              {plain(place.name)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
