import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Field } from "#client/ui/field.tsx";
import { Select } from "#client/ui/inputs.tsx";
import { usePlain } from "#client/ui/texts.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { teamWords } from "#client/words/team.ts";
import type { Event } from "#shared/events.ts";
import { type Grant, mayGive, mayGiveIn, TeamRole } from "#shared/grants.ts";
import type { Room } from "#shared/rooms.ts";
import type { Texts } from "#shared/texts.ts";

export type ChosenRole = Pick<Grant, "role" | "hostId" | "roomId">;

/** A host's organizer needs a host, a moderator a room. */
export const isComplete = ({ role, hostId, roomId }: ChosenRole): boolean =>
  (role !== "host" || hostId !== null) && (role !== "moderator" || roomId !== null);

type Roles = readonly Pick<Grant, "role" | "hostId">[];

/** What somebody with these roles can give: first what they give to all of the event, or else to their own host. */
const choicesOf = ({ hosts }: Pick<Event, "hosts">, own: Roles): ChosenRole[] =>
  TeamRole.options.flatMap((role) =>
    [null, ...hosts.map(({ id }) => id)]
      .map((hostId) => ({ role, hostId, roomId: null }))
      .filter((choice) => mayGive(choice, own))
      .slice(0, 1),
  );

export const rolesToGive = (event: Pick<Event, "hosts">, own: Roles): TeamRole[] =>
  choicesOf(event, own).map(({ role }) => role);

/** As it is before anything is chosen: of the own host already, where one gives for that alone. */
export const blankRole = (wanted: TeamRole, event: Pick<Event, "hosts">, own: Roles): ChosenRole =>
  choicesOf(event, own).find(({ role }) => role === wanted) ?? { role: wanted, hostId: null, roomId: null };

interface RoleFieldsProps {
  chosen: ChosenRole;
  rooms: readonly Room[];
  tried: boolean;
  onChange: (chosen: ChosenRole) => void;
}

export function RoleFields({ chosen, rooms, tried, onChange }: RoleFieldsProps) {
  const words = useWords(teamWords);
  const { event, rights } = useEventDesk();
  const mayChoose = (wanted: Pick<Grant, "role" | "hostId">) => mayGive(wanted, rights.grants);
  const ownHosts = event.hosts.filter((host) => mayChoose({ role: "host", hostId: host.id }));
  const ownRooms = rooms.filter((room) => mayGiveIn(room, rights.grants));
  return (
    <>
      <Field label={words.role} hint={words.rolesMean[chosen.role]}>
        {(ids) => (
          <Select
            {...ids}
            value={chosen.role}
            onChange={(change) =>
              onChange(blankRole(change.currentTarget.value as TeamRole, event, rights.grants))
            }
          >
            {rolesToGive(event, rights.grants).map((role) => (
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
          places={ownHosts}
          value={chosen.hostId}
          missing={tried && chosen.hostId === null}
          onChange={(hostId) => onChange({ ...chosen, hostId })}
        />
      )}
      {chosen.role === "moderator" && ownRooms.length === 0 && <p>{words.noRooms}</p>}
      {chosen.role === "moderator" && ownRooms.length > 0 && (
        <Place
          label={words.roomOf}
          places={ownRooms}
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
