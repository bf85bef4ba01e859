import { useState } from "react";
import { useWrite } from "#client/app/queries.ts";
import { useEdit } from "#client/forms/edit.ts";
import { EditForm } from "#client/forms/edit-form.tsx";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Row } from "#client/organize/page.tsx";
import { RegistrantFields } from "#client/registrant/registrant-fields.tsx";
import { HandOverLink } from "#client/registrations/hand-over-link.tsx";
import styles from "#client/registrations/registration-editor.module.css";
import {
  type AddedForm,
  AddedFormSchema,
  blankAdded,
  staleAfterEdit,
} from "#client/registrations/registration-form.ts";
import { useAsked } from "#client/registrations/use-asked-words.ts";
import { Button } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { Segmented } from "#client/ui/inputs.tsx";
import { Note } from "#client/ui/note.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { namesWords } from "#client/words/names.ts";
import { organizeWords } from "#client/words/organize.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { registrationsWords } from "#client/words/registrations.ts";
import { newId } from "#shared/new-id.ts";
import { isolated } from "#shared/plain-text.ts";
import { nativeFirst } from "#shared/reading.ts";
import type { Registration } from "#shared/registrations.ts";
import { modes } from "#shared/rooms.ts";
import { SeatGroup } from "#shared/seats.ts";

/** Somebody whom the office registers: a guest of honour, a delegation. Without an address their link is handed over. */
export function AddDialog({ onClose }: { onClose: () => void }) {
  const all = useWords(registrationsWords);
  const names = useWords(namesWords);
  const organize = useWords(organizeWords);
  const words = all.add;
  const asked = useAsked(words.emailHow);
  const toast = useToast();
  const lang = useLang();
  const { event, rights } = useEventDesk();
  const own = rights.leads ? undefined : rights.grants.find(({ role }) => role === "host")?.hostId;
  // Until it has been answered, the same press is one registration however often it is sent.
  const [id] = useState(newId);
  const [saved] = useState(() => blankAdded(lang, own ?? undefined));
  const [toHandOver, setToHandOver] = useState<Registration | null>(null);
  const write = useWrite("registrations.add", { invalidates: staleAfterEdit });
  const edit = useEdit<AddedForm>({
    saved,
    schema: AddedFormSchema,
    save: async (form) => {
      const { version: _, ...given } = AddedFormSchema.parse(form);
      const added = await write.ask({ eventId: event.id, id, ...given });
      toast(words.added(isolated(nativeFirst(added.name)[0])));
      if (added.email) onClose();
      else setToHandOver(added);
      return form;
    },
  });
  const problem = (path: string) => {
    const reason = edit.problem(path);
    if (reason && path === "email") return all.editor.emailNeeded;
    return reason && organize.problem(reason);
  };
  if (toHandOver)
    return (
      <Dialog
        open
        title={nativeFirst(toHandOver.name)[0]}
        onClose={onClose}
        actions={<Button onClick={onClose}>{all.several.close}</Button>}
      >
        <Note tone="tell">
          <p>{words.noAddress}</p>
        </Note>
        <HandOverLink who={{ eventId: event.id, id: toHandOver.id }} />
      </Dialog>
    );
  const form = edit.draft;
  return (
    <Dialog open wide title={words.title} onClose={onClose}>
      <div className={styles.form}>
        <EditForm edit={{ ...edit, wouldLose: () => false }} saveLabel={words.save}>
          <div className={styles.fields}>
            <RegistrantFields
              value={form}
              onChange={({ hostId, ...change }) =>
                edit.set({ ...change, ...(hostId !== undefined && { hostId }) })
              }
              problem={problem}
              words={asked}
              hosts={event.hosts}
              about="somebody"
            />
            <Row>
              <Segmented
                label={all.editor.mode}
                value={form.mode}
                onChange={(mode) => edit.set({ mode })}
                options={modes.map((mode) => ({ value: mode, label: names.modes[mode] }))}
              />
              <Segmented
                label={all.editor.group}
                value={form.group}
                onChange={(group) => edit.set({ group })}
                options={SeatGroup.options.map((group) => ({
                  value: group,
                  label: names.seatGroups[group],
                }))}
              />
            </Row>
            <p className={styles.hint}>{all.editor.groupHow}</p>
          </div>
        </EditForm>
      </div>
    </Dialog>
  );
}
