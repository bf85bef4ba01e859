import { useCommand } from "#client/sending.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { calendarWords } from "#client/words/calendar.ts";
import { meWords } from "#client/words/me.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Programme } from "#shared/programme.ts";
import type { MyRegistration } from "#shared/registrations.ts";
import { Subscribe } from "../calendar/subscribe.tsx";
import { useSite } from "../site.tsx";
import { FeedChoices } from "./feed-choices.tsx";
import { Actions, Hint, Panel } from "./panel.tsx";

interface MyCalendarProps {
  mine: MyRegistration;
  programme: Programme;
  onChange: (mine: MyRegistration) => void;
}

/** The own agenda as a feed; a new address makes the old one dead at once. */
export function MyCalendar({ mine, programme, onChange }: MyCalendarProps) {
  const words = useWords(meWords);
  const { secret, title } = useWords(calendarWords);
  const toast = useToast();
  const { origin } = useSite();
  const { id: eventId, hosts } = programme.event;
  const rotate = useCommand("registrations.rotateFeed", (changed) => {
    onChange(changed);
    toast(words.newCalendarDone);
  });
  return (
    <Panel title={title}>
      <Subscribe address={`${origin}/feeds/${mine.feedToken}.ics`} programme={programme}>
        <Hint>
          {secret} {words.newCalendarHow}
        </Hint>
        <Actions>
          <Button compact busy={rotate.busy} onClick={() => rotate.send({ eventId })}>
            {words.newCalendar}
          </Button>
        </Actions>
        <AnswerNote of={rotate} contact={hosts} />
        <FeedChoices mine={mine} hosts={hosts} onChange={onChange} />
      </Subscribe>
    </Panel>
  );
}
