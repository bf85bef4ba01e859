import { useCommand } from "#client/sending.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Disclosure } from "#client/ui/disclosure.tsx";
import { Segmented } from "#client/ui/inputs.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { calendarWords } from "#client/words/calendar.ts";
import { calendarChoiceWords } from "#client/words/calendar-choice.ts";
import { meWords } from "#client/words/me.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Programme } from "#shared/programme.ts";
import type { CalendarBy, MyRegistration } from "#shared/registrations.ts";
import { Copies } from "../calendar/copies-offered.tsx";
import { ToFeed } from "../calendar/to-feed.tsx";
import { useSite } from "../site.tsx";
import { FeedChoices } from "./feed-choices.tsx";
import { Actions, Hint, Panel } from "./panel.tsx";

interface MyCalendarProps {
  mine: MyRegistration;
  programme: Programme;
  onChange: (mine: MyRegistration) => void;
}

/** `both` shows each session twice: it is offered to nobody, and stays with whoever has it. */
const offered = ["invites", "feed", "none"] as const satisfies CalendarBy[];

/** By which way the programme gets into the person's calendar. Choosing is all that has to be done; what follows stands below. */
export function MyCalendar({ mine, programme, onChange }: MyCalendarProps) {
  const { title } = useWords(calendarWords);
  const words = useWords(calendarChoiceWords);
  const { origin } = useSite();
  const { id: eventId, hosts } = programme.event;
  const choose = useCommand("registrations.chooseCalendar", onChange);
  const by = choose.input?.by ?? mine.calendarBy;
  const choices = mine.calendarBy === "both" ? [...offered, "both" as const] : offered;
  const address = `${origin}/feeds/${mine.feedToken}.ics`;
  return (
    <Panel title={title} anchor="calendar">
      <Segmented
        label={title}
        labelHidden
        value={by}
        options={choices.map((each) => ({
          value: each,
          label: words.choices[each],
          hint: words.hints[each],
        }))}
        onChange={(each) => choose.send({ eventId, by: each })}
      />
      <p role="status">{words.follows[by]}</p>
      <AnswerNote of={choose} contact={hosts} />
      {(by === "feed" || by === "both") && (
        <ToFeed address={address}>
          <OwnAddress eventId={eventId} hosts={hosts} onChange={onChange} />
          <FeedChoices mine={mine} hosts={hosts} onChange={onChange} />
        </ToFeed>
      )}
      <Hint>{words.how}</Hint>
      <Disclosure summary={words.copies}>
        <Copies address={address} programme={programme} />
      </Disclosure>
    </Panel>
  );
}

type OwnAddressProps = Pick<Programme["event"], "hosts"> & {
  eventId: string;
  onChange: (mine: MyRegistration) => void;
};

/** A new address makes the old one dead at once. */
function OwnAddress({ eventId, hosts, onChange }: OwnAddressProps) {
  const words = useWords(meWords);
  const { secret } = useWords(calendarWords);
  const toast = useToast();
  const rotate = useCommand("registrations.rotateFeed", (changed) => {
    onChange(changed);
    toast(words.newCalendarDone);
  });
  return (
    <>
      <Hint>
        {secret} {words.newCalendarHow}
      </Hint>
      <Actions>
        <Button compact busy={rotate.busy} onClick={() => rotate.send({ eventId })}>
          {words.newCalendar}
        </Button>
      </Actions>
      <AnswerNote of={rotate} contact={hosts} />
    </>
  );
}
