import { useQueryClient } from "@tanstack/react-query";
import { useRead, useWrite } from "#client/app/queries.ts";
import { useEdit } from "#client/forms/edit.ts";
import { EditForm } from "#client/forms/edit-form.tsx";
import { type KeptDrafts, useKept } from "#client/forms/kept-drafts.ts";
import { Row } from "#client/organize/page.tsx";
import { registrantLeafWords } from "#client/registrant/leaf-words.ts";
import { RegistrantFields } from "#client/registrant/registrant-fields.tsx";
import { ErasePart } from "#client/registrations/erase-part.tsx";
import { LinkPart } from "#client/registrations/link-part.tsx";
import { MailsPart } from "#client/registrations/mails-part.tsx";
import styles from "#client/registrations/registration-editor.module.css";
import {
  changesIn,
  formOf,
  type RegistrationForm,
  RegistrationFormSchema,
  staleAfterEdit,
  wasIn,
} from "#client/registrations/registration-form.ts";
import { StandingPart } from "#client/registrations/standing-part.tsx";
import { useAsked } from "#client/registrations/use-asked-words.ts";
import { whole } from "#client/registrations/whole.ts";
import { Dialog } from "#client/ui/dialog.tsx";
import { Segmented } from "#client/ui/inputs.tsx";
import { Note } from "#client/ui/note.tsx";
import { usePlain } from "#client/ui/texts.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { editsWords } from "#client/words/edits.ts";
import { namesWords } from "#client/words/names.ts";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { registrationsWords } from "#client/words/registrations.ts";
import type { Output } from "#shared/contract.ts";
import type { Event } from "#shared/events.ts";
import { nativeFirst } from "#shared/reading.ts";
import type { Registration } from "#shared/registrations.ts";
import { type Mode, modes } from "#shared/rooms.ts";
import { SeatGroup } from "#shared/seats.ts";

interface RegistrationEditorProps {
  registration: Registration;
  event: Event;
  drafts: KeptDrafts<RegistrationForm>;
  onClose: () => void;
}

/** One person's registration, whole: what they typed, their seat, their link. */
export function RegistrationEditor({ registration, event, drafts, onClose }: RegistrationEditorProps) {
  const all = useWords(registrationsWords);
  const names = useWords(namesWords);
  const words = all.editor;
  const organize = useWords(organizeWords);
  const toast = useToast();
  const seats = useRead("seats.list", { eventId: event.id });
  const write = useWrite("registrations.edit", { invalidates: staleAfterEdit });
  const client = useQueryClient();
  const { nothing } = useWords(editsWords);
  const plain = usePlain();
  const hostNames = Object.fromEntries(event.hosts.map(({ id, name }) => [id, plain(name)]));
  const who = { eventId: event.id, id: registration.id };

  const saved = formOf(registration);
  const edit = useEdit<RegistrationForm>({
    saved,
    noun: "registration",
    schema: RegistrationFormSchema,
    save: async (form, began) =>
      formOf(await write.ask({ ...who, ...changesIn(began, form), was: wasIn(began, form) })),
    // The list is read anew when a save is refused; this one stands in it.
    reread: async () => {
      const lists = client.getQueriesData<Output<"registrations.list">>({ queryKey: ["registrations.list"] });
      const row = lists.flatMap(([, list]) => list?.rows ?? []).findLast((each) => each.id === who.id);
      const read = whole(row);
      return read ? formOf(read) : undefined;
    },
    onSaved: (stored) => {
      drafts.forget(registration.id);
      toast(
        words.saved,
        () =>
          void write
            .ask({ ...who, ...changesIn(stored, saved), was: wasIn(stored, saved) })
            .catch(() => toast(organize.undoFailed)),
      );
      onClose();
    },
  });
  const kept = useKept(edit, registration.id, saved, drafts);
  const form = edit.draft;
  const problem = (path: string) => {
    const reason = edit.problem(path);
    if (reason && path === "email") return words.emailNeeded;
    return reason && organize.problem(reason);
  };
  const asked = useAsked(words.emailHow);
  const leafWords = registrantLeafWords(asked, {
    names: { mode: words.mode, group: words.group },
    choices: { hostId: hostNames, mode: names.modes, group: names.seatGroups },
    nothing,
  });
  const waitingFor = (mode: Mode) =>
    seats.data?.find((seat) => seat.mode === mode && seat.group === "general")?.waiting ?? 0;
  const waiting =
    registration.state === "confirmed" && registration.group === "general"
      ? waitingFor(registration.mode)
      : 0;
  const isReseated = form.mode !== registration.mode || form.group !== registration.group;
  const freesSeat = waiting > 0 && isReseated;
  const isMailed = freesSeat || (form.email !== "" && (isReseated || form.email !== saved.email));

  return (
    <Dialog open wide title={nativeFirst(registration.name)[0]} onClose={onClose}>
      <div className={styles.form}>
        <EditForm edit={{ ...edit, wouldLose: () => false }} leafWords={leafWords}>
          <div className={styles.fields}>
            {kept && (
              <Note tone="tell">
                <p>{words.kept}</p>
              </Note>
            )}
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
                label={words.mode}
                value={form.mode}
                onChange={(mode) => edit.set({ mode })}
                options={modes.map((mode) => ({ value: mode, label: names.modes[mode] }))}
              />
              <Segmented
                label={words.group}
                value={form.group}
                onChange={(group) => edit.set({ group })}
                options={SeatGroup.options.map((group) => ({
                  value: group,
                  label: names.seatGroups[group],
                }))}
              />
            </Row>
            <p className={styles.hint}>{words.groupHow}</p>
            {isMailed && (
              <Note tone="warn" role="status">
                <p>{freesSeat ? words.nextMovesUp(waiting) : words.mailed}</p>
              </Note>
            )}
          </div>
        </EditForm>
      </div>
      <LinkPart who={who} hasAddress={registration.email !== ""} />
      <MailsPart registrationId={registration.id} />
      <ErasePart who={who} onDone={onClose} />
      <StandingPart registration={registration} waiting={waiting} hosts={event.hosts} onDone={onClose} />
    </Dialog>
  );
}
