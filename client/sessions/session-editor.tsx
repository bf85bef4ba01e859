import { useState } from "react";
import { useWrite } from "#client/app/queries.ts";
import { useLeafWords } from "#client/edits/leaf-words.tsx";
import { useTakeBack } from "#client/edits/take-back.ts";
import { useEdit } from "#client/forms/edit.ts";
import { EditForm } from "#client/forms/edit-form.tsx";
import { type KeptDrafts, useKept } from "#client/forms/kept-drafts.ts";
import type { Series } from "#client/forms/series.ts";
import { useFormClocks } from "#client/organize/form-clocks.ts";
import { Row, Section } from "#client/organize/page.tsx";
import { ClashNote } from "#client/sessions/clash-note.tsx";
import { gridPlaces } from "#client/sessions/grid-clocks.ts";
import { ItemsField } from "#client/sessions/items-field.tsx";
import { RolesField } from "#client/sessions/roles-field.tsx";
import styles from "#client/sessions/session-editor.module.css";
import {
  type SessionForm,
  SessionFormSchema,
  sessionIn,
  startProblems,
  withKind,
} from "#client/sessions/session-form.ts";
import { StartField } from "#client/sessions/start-field.tsx";
import { ToCrew } from "#client/sessions/to-crew.tsx";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { EventClocksProvider, useEventClocks } from "#client/ui/event-clocks.tsx";
import { Field } from "#client/ui/field.tsx";
import { Segmented, Select } from "#client/ui/inputs.tsx";
import { Note } from "#client/ui/note.tsx";
import { TextsField, usePlain } from "#client/ui/texts.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { editsWords } from "#client/words/edits.ts";
import { namesWords } from "#client/words/names.ts";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { sessionsWords } from "#client/words/sessions.ts";
import { clockIn } from "#shared/clock-faces.ts";
import type { Event } from "#shared/events.ts";
import type { Person } from "#shared/people.ts";
import type { Room } from "#shared/rooms.ts";
import { clashes, type Session as Scheduled, Session } from "#shared/sessions.ts";

interface SessionEditorProps {
  event: Event;
  asForm: (session: Scheduled) => SessionForm;
  /** As it is stored, or as a new one begins. */
  saved: SessionForm;
  stored: Scheduled | null;
  others: readonly Scheduled[];
  rooms: readonly Room[];
  people: readonly Person[];
  drafts: KeptDrafts<SessionForm>;
  reread: () => Promise<Scheduled | undefined>;
  /** Of a new one: which it follows. */
  series: Series<SessionForm>;
  onClose: () => void;
}

const staleAfter = ["sessions.list", "events.desk", "programme.preview"] as const;

/** One session, whole. Closing keeps what was typed; saving and removing can be taken back. */
export function SessionEditor(props: SessionEditorProps) {
  const { event, asForm, saved, stored, others, rooms, people, drafts, reread, series, onClose } = props;
  const all = useWords(sessionsWords);
  const names = useWords(namesWords);
  const words = all.editor;
  const organize = useWords(organizeWords);
  const { savedTogether } = useWords(editsWords);
  const leafWords = useLeafWords("session", { rooms, people });
  const plain = usePlain();
  const toast = useToast();
  const write = useWrite("sessions.save", { invalidates: staleAfter });
  const remove = useWrite("sessions.remove", { invalidates: staleAfter });
  const eventId = event.id;
  const { clocks: pageClocks } = useEventClocks();
  const [year, setYear] = useState(saved.wall.slice(0, 4));
  const clocks = useFormClocks([event.zone, ...event.hosts.map((host) => host.zone)], year);
  const clockOf = ({ zone }: SessionForm) => clocks && clockIn(clocks, zone);

  const takeBack = useTakeBack(eventId);
  const edit = useEdit<SessionForm>({
    saved,
    noun: "session",
    schema: SessionFormSchema,
    alsoWrong: (form) => startProblems(form, clockOf(form)),
    save: async (form) => {
      return asForm(await write.ask({ eventId, session: SessionFormSchema.parse(form) }));
    },
    reread: async () => {
      const session = await reread();
      return session && asForm(session);
    },
    onSaved: (added, together) => {
      drafts.forget(added.id);
      toast(together ? savedTogether : all.done.saved, takeBack(added.id));
      if (!stored && series.goesOn.current) series.next(added);
      else onClose();
    },
  });
  const kept = useKept(edit, saved.id, saved, drafts);
  const form = edit.draft;
  if (form.wall.slice(0, 4) !== year) setYear(form.wall.slice(0, 4));
  const problem = (path: string) => {
    const reason = edit.problem(path);
    return reason && organize.problem(reason);
  };

  const takeOut = () =>
    remove.send({ eventId, id: saved.id }, () => {
      drafts.forget(saved.id);
      toast(all.done.removed, takeBack(saved.id));
      onClose();
    });

  const dropNew = () => {
    drafts.forget(saved.id);
    onClose();
  };

  const session = sessionIn(form, clockOf(form));
  const clash = session
    ? clashes([...others, session]).filter((each) => each.sessionIds.includes(form.id))
    : [];
  const city = gridPlaces(event, pageClocks)[0]?.name;
  return (
    <Dialog open wide title={stored ? words.edit : words.newSession} onClose={onClose}>
      <div className={styles.form}>
        <EditForm
          edit={{ ...edit, wouldLose: () => false }}
          {...(stored ? {} : { saveLabel: words.save, series })}
          refusalWords={(code) => ({ "time-gap": words.gap, "time-twice": words.twice })[code]}
          leafWords={leafWords}
          besideSave={
            !stored && (
              <Button kind="quiet" onClick={dropNew}>
                {organize.discardMine}
              </Button>
            )
          }
          removal={
            stored && (
              <>
                <Button kind="danger" busy={remove.busy} onClick={takeOut}>
                  {words.remove}
                </Button>
                <AnswerNote of={remove} contact={event.hosts} />
              </>
            )
          }
        >
          <div className={styles.fields}>
            {kept && (
              <Note tone="tell">
                <p>{words.kept}</p>
              </Note>
            )}
            <TextsField
              label={words.title}
              value={form.title}
              languages={event.languages}
              required
              problem={problem("title")}
              onChange={(title) => edit.set({ title })}
            />
            <Row>
              <Field label={words.kind}>
                {(ids) => (
                  <Select
                    {...ids}
                    value={form.kind}
                    onChange={(chosen) =>
                      edit.set(withKind(form, Session.shape.kind.parse(chosen.currentTarget.value)))
                    }
                  >
                    {Session.shape.kind.options.map((kind) => (
                      <option key={kind} value={kind}>
                        {names.sessionKinds[kind]}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
              <Field label={words.room}>
                {(ids) => (
                  <Select
                    {...ids}
                    value={form.roomId ?? ""}
                    onChange={(chosen) => edit.set({ roomId: chosen.currentTarget.value || null })}
                  >
                    <option value="">{words.noRoom}</option>
                    {rooms.map((room) => (
                      <option key={room.id} value={room.id}>
                        {plain(room.name)}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
            </Row>
            <div>
              <EventClocksProvider event={event} clocks={clocks ?? pageClocks}>
                <StartField
                  form={form}
                  clock={clockOf(form)}
                  city={city ? plain(city) : event.zone}
                  refusal={edit.refusal}
                  problem={problem}
                  onChange={edit.set}
                />
              </EventClocksProvider>
              <ClashNote kind="room" clashes={clash} others={others} rooms={rooms} people={people} />
            </div>
            <TextsField
              label={words.description}
              value={form.description}
              languages={event.languages}
              multiline
              problem={problem("description")}
              onChange={(description) => edit.set({ description })}
            />
            <Section title={words.people} hint={words.peopleHow}>
              <RolesField
                roles={form.roles}
                people={people}
                problem={problem}
                onChange={(roles) => edit.set({ roles })}
              />
              <ClashNote kind="person" clashes={clash} others={others} rooms={rooms} people={people} />
            </Section>
            <Section title={words.items} hint={words.itemsHow}>
              <ItemsField
                items={form.items}
                people={people}
                languages={event.languages}
                minutes={form.minutes}
                startsAt={session ? Temporal.Instant.from(session.startsAt) : null}
                clock={clockOf(form)}
                problem={problem}
                onChange={(items) => edit.set({ items })}
              />
              {stored && <ToCrew event={event} sessionId={stored.id} />}
            </Section>
            {stored && (
              <div className={styles.state}>
                <Segmented
                  label={words.state}
                  value={form.state}
                  onChange={(state) => edit.set({ state })}
                  options={[
                    { value: "planned", label: words.planned },
                    { value: "cancelled", label: words.cancelled, hint: words.cancelHow },
                  ]}
                />
                {form.state === "cancelled" && (
                  <TextsField
                    label={words.why}
                    hint={words.whyHint}
                    value={form.calledOff ?? {}}
                    languages={event.languages}
                    multiline
                    problem={problem("calledOff")}
                    onChange={(calledOff) => edit.set({ calledOff })}
                  />
                )}
              </div>
            )}
          </div>
        </EditForm>
      </div>
    </Dialog>
  );
}
