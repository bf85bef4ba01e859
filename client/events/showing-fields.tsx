import { Plus, Trash2 } from "lucide-react";
import type { EventEdit } from "#client/events/event-edit.ts";
import styles from "#client/events/showing-fields.module.css";
import { useSaid } from "#client/forms/said.ts";
import { Button } from "#client/ui/button.tsx";
import { Field } from "#client/ui/field.tsx";
import { IconButton } from "#client/ui/icon-button.tsx";
import { Segmented, TextInput } from "#client/ui/inputs.tsx";
import { useLineFocus } from "#client/ui/line-focus.ts";
import { TextsField, usePlain } from "#client/ui/texts.tsx";
import { commonWords } from "#client/words/common.ts";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { type Keepsake, OriginsShown } from "#shared/events.ts";
import { limits } from "#shared/limits.ts";
import { newId } from "#shared/new-id.ts";

/** What the page shows beside the programme: who comes from where, and, once it is over, thanks and what stays. */
export function ShowingFields({ edit: { draft, set, problem } }: { edit: EventEdit }) {
  const { showing: words } = useWords(eventDeskWords);
  const { remove } = useWords(organizeWords);
  const { colon } = useWords(commonWords);
  const plain = usePlain();
  const said = useSaid({ problem });
  const focus = useLineFocus<HTMLDivElement>();
  const { keepsakes, languages } = draft;
  const change = (at: number, changed: Partial<Keepsake>) =>
    set({ keepsakes: keepsakes.map((each, which) => (which === at ? { ...each, ...changed } : each)) });
  return (
    <>
      <Segmented
        label={words.origins}
        value={draft.origins}
        onChange={(origins) => set({ origins })}
        options={OriginsShown.options.map((value) => ({ value, label: words.originsShown[value] }))}
      />
      <TextsField
        label={words.thanks}
        hint={words.thanksHint}
        value={draft.thanks}
        languages={languages}
        multiline
        problem={said("thanks")}
        onChange={(thanks) => set({ thanks })}
      />
      <div ref={focus.list} className={styles.keepsakes}>
        <ol className={styles.keepsakes} aria-label={words.keepsakes}>
          {keepsakes.map(({ id, title, url }, at) => (
            <li key={id} className={styles.keepsake}>
              <TextsField
                label={words.keepsake(at + 1)}
                value={title}
                languages={languages}
                problem={said(`keepsakes.${at}.title`)}
                onChange={(changed) => change(at, { title: changed })}
              />
              <Field label={words.url} problem={said(`keepsakes.${at}.url`)}>
                {(ids) => (
                  <TextInput
                    {...ids}
                    type="url"
                    dir="ltr"
                    value={url}
                    onChange={({ currentTarget }) => change(at, { url: currentTarget.value.trim() })}
                  />
                )}
              </Field>
              <IconButton
                label={`${remove}${colon}${plain(title) || words.keepsake(at + 1)}`}
                data-takes-out
                onClick={() => {
                  set({ keepsakes: keepsakes.toSpliced(at, 1) });
                  focus.removed(at);
                }}
              >
                <Trash2 aria-hidden />
              </IconButton>
            </li>
          ))}
        </ol>
        {keepsakes.length < limits.keepsakesPerEventMax && (
          <div>
            <Button
              compact
              data-adds
              onClick={() => {
                set({ keepsakes: [...keepsakes, { id: newId(), title: {}, url: "" }] });
                focus.added();
              }}
            >
              <Plus aria-hidden /> {words.addKeepsake}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
