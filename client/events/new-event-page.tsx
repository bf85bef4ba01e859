import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useNavigate } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { useWrite } from "#client/app/queries.ts";
import { AnniversaryFields } from "#client/events/anniversary-fields.tsx";
import type { EventEdit } from "#client/events/event-edit.ts";
import { daysOutOfOrder } from "#client/events/event-edit.ts";
import { HostIdentityFields } from "#client/events/host-identity-fields.tsx";
import { LanguagesField } from "#client/events/languages-field.tsx";
import { blankEvent, slugOf } from "#client/events/new-event.ts";
import styles from "#client/events/new-event-page.module.css";
import { WhenWhereFields } from "#client/events/when-where-fields.tsx";
import { EditForm } from "#client/forms/edit-form.tsx";
import { useKeptDrafts } from "#client/forms/kept-drafts.ts";
import { usePageEdit } from "#client/forms/page-edit.ts";
import { problemsIn } from "#client/forms/problems.ts";
import { useSaid } from "#client/forms/said.ts";
import { problemField, useFocusFirst } from "#client/forms/typed.ts";
import { HomeFrame } from "#client/organize/home-frame.tsx";
import { Page, Section } from "#client/organize/page.tsx";
import { Button } from "#client/ui/button.tsx";
import { TextsField, usePlain } from "#client/ui/texts.tsx";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { useWords } from "#client/words/reader.tsx";
import { Event } from "#shared/events.ts";
import { newId } from "#shared/new-id.ts";

/** Where it stays in this tab until it is made. */
const kept = { place: "events", id: "new" };
const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
/** The fields that each step asks for, by the beginning of their path. */
const steps = [
  ["title", "years", "since", "languages"],
  ["hosts"],
  ["startsOn", "endsOn", "zone", "slug", "venue"],
] as const;

/** Three short steps: the occasion, the hosts, when and where. The rest has time. */
export function NewEventPage() {
  const { create, fields } = useWords(eventDeskWords);
  const navigate = useNavigate();
  const drafts = useKeptDrafts<Event>(kept.place);
  // Gone on with after a reload, it is the same event: asked for twice, it is made once.
  const [begun] = useState(
    () => drafts.of(kept.id)?.base ?? blankEvent(newId, zoneHere(), Temporal.Now.plainDateISO()),
  );
  const [step, setStep] = useState(0);
  const stepLine = useRef<HTMLParagraphElement>(null);
  const [looked, setLooked] = useState(false);
  const focusFirst = useFocusFirst();
  const write = useWrite("events.create", { invalidates: ["events.mine", "signins.self"] });
  const edit = usePageEdit<Event>({
    kept,
    saved: begun,
    noun: "event",
    schema: Event,
    alsoWrong: daysOutOfOrder,
    // When seats are given is not asked here: the server knows what is usual.
    save: (event) => write.ask({ event: { ...event, seatsGiven: null } }),
    onSaved: (event) => void navigate(deskAddress(event.slug), { replace: true }),
  });
  const { draft } = edit;
  const problems = looked ? [...problemsIn(Event, draft), ...daysOutOfOrder(draft)].filter(inStep(step)) : [];
  const last = step === steps.length - 1;
  const shown: EventEdit = {
    draft,
    set: edit.set,
    problem: (path) =>
      edit.problem(path) ?? problems.find((each) => `${each.path}.`.startsWith(`${path}.`))?.reason,
  };

  const goTo = (next: number) => {
    flushSync(() => setStep(next));
    stepLine.current?.focus();
    scrollTo({ top: 0 });
  };
  const submit = async () => {
    if ([...problemsIn(Event, draft), ...daysOutOfOrder(draft)].some(inStep(step))) {
      setLooked(true);
      return focusFirst(problemField);
    }
    if (last) return edit.submit();
    if (step === 1) edit.set({ zone: draft.hosts[0]?.zone ?? draft.zone, slug: draft.slug || slugOf(draft) });
    setLooked(false);
    goTo(step + 1);
  };
  return (
    <HomeFrame>
      <Page title={create.title} lead={create.laterHint}>
        <EditForm
          edit={{ ...edit, problems: [...problems, ...edit.problems.filter(inStep(step))], submit }}
          saveLabel={last ? create.create : create.next}
          refusalWords={(code) => (code === "already-taken" ? fields.slugTaken : undefined)}
          besideSave={
            step > 0 && (
              <Button kind="quiet" onClick={() => goTo(step - 1)}>
                {create.back}
              </Button>
            )
          }
        >
          <p ref={stepLine} tabIndex={-1} className={styles.step}>
            {create.step(step + 1, steps.length)}
          </p>
          {step === 0 && <Occasion edit={shown} />}
          {step === 1 && <Hosts edit={shown} />}
          {step === 2 && (
            <Section title={create.whenWhere}>
              <WhenWhereFields edit={shown} />
            </Section>
          )}
        </EditForm>
      </Page>
    </HomeFrame>
  );
}

const inStep =
  (step: number) =>
  ({ path }: { path: string }) =>
    steps[step]?.some((field) => path === field || path.startsWith(`${field}.`)) ?? false;

function Occasion({ edit }: { edit: EventEdit }) {
  const { create, fields } = useWords(eventDeskWords);
  const said = useSaid(edit);
  const { draft, set } = edit;
  return (
    <Section title={create.occasion}>
      <TextsField
        label={fields.title}
        value={draft.title}
        languages={draft.languages}
        required
        problem={said("title")}
        onChange={(title) => set({ title })}
      />
      <AnniversaryFields edit={edit} />
      <LanguagesField languages={draft.languages} onChange={(languages) => set({ languages })} />
    </Section>
  );
}

function Hosts({ edit }: { edit: EventEdit }) {
  const { create, hosts: words } = useWords(eventDeskWords);
  const plain = usePlain();
  const said = useSaid(edit);
  const { draft, set } = edit;
  return (
    <>
      <p className={styles.step}>{create.hostsHint}</p>
      {draft.hosts.map((host, at) => (
        <Section key={host.id} title={plain(host.name) || words.host(at + 1)}>
          <HostIdentityFields
            host={host}
            languages={draft.languages}
            said={(path) => said(`hosts.${at}.${path}`)}
            onChange={(change) => set({ hosts: draft.hosts.with(at, { ...host, ...change }) })}
          />
        </Section>
      ))}
    </>
  );
}
