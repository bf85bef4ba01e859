import { useState } from "react";
import { useWrite } from "#client/app/queries.ts";
import { keepSetting, settingOf } from "#client/kept.ts";
import { Button } from "#client/ui/button.tsx";
import { Clocks } from "#client/ui/clocks.tsx";
import { useDayOf } from "#client/ui/event-clocks.tsx";
import { Field } from "#client/ui/field.tsx";
import { Select } from "#client/ui/inputs.tsx";
import { Note } from "#client/ui/note.tsx";
import { RefusalNote } from "#client/ui/refusal-note.tsx";
import { commonWords } from "#client/words/common.ts";
import { useWords } from "#client/words/reader.tsx";
import { showsWords } from "#client/words/shows.ts";
import { plusMinutes } from "#shared/clock-faces.ts";
import { delaysOf } from "#shared/show-delay.ts";
import type { ShowTimes } from "#shared/show-times.ts";
import type { OpenShow } from "#shared/shows.ts";
import styles from "./console.module.css";
import type { Things } from "./things-of-show.ts";
import type { Show } from "./use-show.ts";

interface DelayNoteProps {
  at: { eventId: string; roomId: string };
  open: OpenShow;
  show: Show;
  shown: NonNullable<Show["shown"]>;
  times: ShowTimes;
  things: Things;
}

const setting = "jubilee.console.asks-from";
const choices = [5, 10, 15, 20, 30];
const usual = 15;

/** What begins so much later that people should be told: asked from a threshold on, and told by one press. */
export function DelayNote({ at, open, show, shown, times, things }: DelayNoteProps) {
  const words = useWords(showsWords);
  const { minutes } = useWords(commonWords);
  const dayOf = useDayOf();
  const [from, setFrom] = useState(() => Number(settingOf(setting)) || usual);
  // The driver has agreed to it: the new times are those of this show as well.
  const agree = useWrite("shows.agreeDelay", {
    onDone: () => {
      show.again();
      if (open.order) show.do({ kind: "adopt", order: open.order });
    },
  });
  const delays = delaysOf(open.programme, { state: shown.state, times }, open.ties, show.clock);
  const isAsked = delays.some((delay) => delay.minutes >= from);
  const { eventId, roomId } = at;
  const tell = () => void agree.send({ eventId, roomId, delays, release: open.programme.number });
  return (
    <>
      {isAsked && (
        <Note tone="warn" role="status" title={words.delay.title}>
          <ul className={styles.delays}>
            {delays.map(({ sessionId, minutes: late }) => {
              const session = open.programme.sessions.find(({ id }) => id === sessionId);
              const to = session && plusMinutes(session.startsAt, late);
              return (
                to && (
                  <li key={sessionId}>
                    {things.called(sessionId)} · +{minutes(late)} · <Clocks at={to} day={dayOf(to)} />
                  </li>
                )
              );
            })}
          </ul>
          <p>{words.delay.hint}</p>
          <Button compact busy={agree.busy} onClick={tell}>
            {words.delay.tell}
          </Button>
        </Note>
      )}
      {agree.refusal && <RefusalNote refusal={agree.refusal} />}
      <Field label={words.delay.from}>
        {(ids) => (
          <Select
            {...ids}
            value={String(from)}
            onChange={({ target }) => {
              setFrom(Number(target.value));
              keepSetting(setting, target.value);
            }}
          >
            {choices.map((each) => (
              <option key={each} value={each}>
                {minutes(each)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </>
  );
}
