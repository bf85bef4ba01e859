import { Plus, X } from "lucide-react";
import { MoveButtons, moved } from "#client/organize/move-buttons.tsx";
import { nameLine, PersonChoice } from "#client/sessions/person-choice.tsx";
import styles from "#client/sessions/session-editor.module.css";
import type { RoleLine } from "#client/sessions/session-form.ts";
import { Button } from "#client/ui/button.tsx";
import { Field } from "#client/ui/field.tsx";
import { IconButton } from "#client/ui/icon-button.tsx";
import { Select } from "#client/ui/inputs.tsx";
import { useLineFocus } from "#client/ui/line-focus.ts";
import { namesWords } from "#client/words/names.ts";
import { useWords } from "#client/words/reader.tsx";
import { sessionsWords } from "#client/words/sessions.ts";
import { limits } from "#shared/limits.ts";
import { newId } from "#shared/new-id.ts";
import type { Person } from "#shared/people.ts";
import { SessionRole } from "#shared/sessions.ts";

interface RolesFieldProps {
  roles: RoleLine[];
  people: readonly Person[];
  problem: (path: string) => string | undefined;
  onChange: (roles: RoleLine[]) => void;
}

/** Who speaks, leads and interprets, in the order in which they are shown. */
export function RolesField({ roles, people, problem, onChange }: RolesFieldProps) {
  const all = useWords(sessionsWords);
  const names = useWords(namesWords);
  const words = all.editor;
  const change = (key: string, to: Partial<RoleLine>) =>
    onChange(roles.map((line) => (line.key === key ? { ...line, ...to } : line)));
  const focus = useLineFocus<HTMLDivElement>();
  if (people.length === 0) return <p className={styles.quiet}>{words.nobodyYet}</p>;
  return (
    <div ref={focus.list} className={styles.itemsField}>
      <ul className={styles.lines}>
        {roles.map((line, at) => {
          const person = people.find((each) => each.id === line.personId);
          const name = person ? nameLine(person) : "";
          return (
            <li key={line.key} className={styles.role}>
              <Field label={words.role}>
                {(ids) => (
                  <Select
                    {...ids}
                    value={line.role}
                    onChange={(chosen) =>
                      change(line.key, { role: SessionRole.shape.role.parse(chosen.currentTarget.value) })
                    }
                  >
                    {SessionRole.shape.role.options.map((role) => (
                      <option key={role} value={role}>
                        {names.sessionRoles[role]}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
              <Field label={words.person} problem={problem(`roles.${at}`) && words.personMissing}>
                {(ids) => (
                  <PersonChoice
                    ids={ids}
                    people={people}
                    value={line.personId}
                    placeholder={words.choosePerson}
                    onChoose={(personId) => change(line.key, { personId })}
                  />
                )}
              </Field>
              <span className={styles.lineTools}>
                <MoveButtons
                  at={at}
                  of={roles.length}
                  upLabel={words.moveUp(name)}
                  downLabel={words.moveDown(name)}
                  onMove={(to) => onChange(moved(roles, at, to))}
                />
                <IconButton
                  size="line"
                  label={words.removeRole(name)}
                  data-takes-out
                  onClick={() => {
                    onChange(roles.filter((each) => each.key !== line.key));
                    focus.removed(at);
                  }}
                >
                  <X aria-hidden />
                </IconButton>
              </span>
            </li>
          );
        })}
      </ul>
      {roles.length < limits.rolesPerSessionMax && (
        <Button
          compact
          data-adds
          className={styles.add}
          onClick={() => {
            onChange([...roles, { key: newId(), personId: "", role: "speaker" }]);
            focus.added();
          }}
        >
          <Plus aria-hidden /> {words.addRole}
        </Button>
      )}
    </div>
  );
}
