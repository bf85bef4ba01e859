import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { forget } from "#client/app/queries.ts";
import styles from "#client/registrations/chosen-bar.module.css";
import { staleAfterEdit } from "#client/registrations/registration-form.ts";
import { type Deed, type Outcome, useSeveral } from "#client/registrations/several.ts";
import { Button } from "#client/ui/button.tsx";
import { Field } from "#client/ui/field.tsx";
import { Select } from "#client/ui/inputs.tsx";
import { PersonName } from "#client/ui/name.tsx";
import { Note } from "#client/ui/note.tsx";
import { RefusalSays } from "#client/ui/refusal-says.tsx";
import { usePlain } from "#client/ui/texts.tsx";
import { namesWords } from "#client/words/names.ts";
import { useWords } from "#client/words/reader.tsx";
import { registrationsWords } from "#client/words/registrations.ts";
import type { Host } from "#shared/events.ts";
import type { Registration } from "#shared/registrations.ts";
import { SeatGroup } from "#shared/seats.ts";

interface ChosenBarProps {
  chosen: ReadonlyMap<string, Registration>;
  hosts: readonly Host[];
  onChoose: (chosen: readonly Registration[]) => void;
}

/** What can be done to all who are chosen, how far it is, and whom it did not reach. */
export function ChosenBar({ chosen, hosts, onChoose }: ChosenBarProps) {
  const { several: words } = useWords(registrationsWords);
  const queries = useQueryClient();
  const [named, setNamed] = useState("");
  const deeds = useDeeds(hosts);
  // Whoever it did not reach stays chosen, for another try.
  const run = useSeveral(async (outcomes) => {
    onChoose(outcomes.filter(({ outcome }) => outcome !== "done").map(({ person }) => person));
    setNamed("");
    await forget(queries, staleAfterEdit);
  });
  if (chosen.size === 0 && !run.outcomes) return null;
  const deed = deeds.flatMap(({ of }) => of).find(({ name }) => name === named)?.deed;
  const mails = deed && (deed.kind === "link" || deed.change.hostId === undefined);
  const cancels = deed?.kind === "edit" && deed.change.state === "cancelled";
  return (
    <section className={styles.bar} aria-label={words.chosen(chosen.size)}>
      {run.outcomes && <Outcomes outcomes={run.outcomes} onClose={run.clear} />}
      {run.progress ? (
        <p className={styles.acts}>
          <span role="status">{words.progress(run.progress.done, run.progress.of)}</span>
          <Button kind="quiet" compact onClick={run.stop}>
            {words.stop}
          </Button>
        </p>
      ) : (
        chosen.size > 0 && (
          <>
            {mails && (
              <Note tone="warn" role="status">
                <p>{cancels ? words.cancelHow : words.mailed}</p>
              </Note>
            )}
            <div className={styles.acts}>
              <strong role="status">{words.chosen(chosen.size)}</strong>
              <Field label={words.what}>
                {(ids) => (
                  <Select {...ids} value={named} onChange={(change) => setNamed(change.currentTarget.value)}>
                    <option value="">{words.choose}</option>
                    {deeds.map(({ label, of }) => (
                      <optgroup key={label} label={label}>
                        {of.map(({ name, words }) => (
                          <option key={name} value={name}>
                            {words}
                          </option>
                        ))}
                      </optgroup>
                    ))}
                  </Select>
                )}
              </Field>
              <Button
                kind={cancels ? "danger" : "seal"}
                compact
                disabled={!deed}
                onClick={() => deed && void run.begin([...chosen.values()], deed)}
              >
                {words.begin}
              </Button>
              <Button kind="quiet" compact onClick={() => onChoose([])}>
                {words.none}
              </Button>
            </div>
          </>
        )
      )}
    </section>
  );
}

interface DeedGroup {
  label: string;
  of: { name: string; words: string; deed: Deed }[];
}

function useDeeds(hosts: readonly Host[]): DeedGroup[] {
  const all = useWords(registrationsWords);
  const names = useWords(namesWords);
  const plain = usePlain();
  const edit = (change: Extract<Deed, { kind: "edit" }>["change"]): Deed => ({ kind: "edit", change });
  return [
    {
      label: all.editor.link,
      of: [{ name: "link", words: all.editor.resend, deed: { kind: "link" } }],
    },
    {
      label: all.state,
      of: [
        { name: "confirmed", words: all.editor.confirmNow, deed: edit({ state: "confirmed" }) },
        { name: "cancelled", words: all.editor.cancel, deed: edit({ state: "cancelled" }) },
      ],
    },
    {
      label: all.editor.group,
      of: SeatGroup.options.map((group) => ({
        name: `group ${group}`,
        words: names.seatGroups[group],
        deed: edit({ group }),
      })),
    },
    {
      label: all.host,
      of: [
        ...hosts.map((host) => ({
          name: `host ${host.id}`,
          words: plain(host.name),
          deed: edit({ hostId: host.id }),
        })),
        { name: "host none", words: all.noHost, deed: edit({ hostId: null }) },
      ],
    },
  ];
}

/** How many it reached, and each whom it did not, with why. */
function Outcomes({ outcomes, onClose }: { outcomes: readonly Outcome[]; onClose: () => void }) {
  const { several: words } = useWords(registrationsWords);
  const done = outcomes.filter(({ outcome }) => outcome === "done").length;
  const others = outcomes.filter(({ outcome }) => outcome !== "done");
  const why = ({ outcome }: Outcome) =>
    outcome === "done" || outcome === "left" ? words.left : <RefusalSays refusal={outcome} />;
  return (
    <Note tone={others.length > 0 ? "warn" : "tell"} role="status" title={words.done(done, outcomes.length)}>
      {others.length > 0 && (
        <ul className={styles.outcomes}>
          {others.map((each) => (
            <li key={each.person.id}>
              <PersonName name={each.person.name} nameLang={each.person.lang} inline /> — {why(each)}
            </li>
          ))}
        </ul>
      )}
      <Button kind="quiet" compact onClick={onClose}>
        {words.close}
      </Button>
    </Note>
  );
}
