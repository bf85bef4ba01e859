import { Rss } from "lucide-react";
import { Button, LinkButton } from "#client/ui/button.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { meWords } from "#client/words/me.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Event } from "#shared/events.ts";
import type { MyRegistration } from "#shared/registrations.ts";
import { CopyButton } from "../copy-button.tsx";
import { SendingNote } from "../sending-note.tsx";
import { useSite, webcal } from "../site.tsx";
import { useCommand } from "../use-command.ts";
import { Actions, Hint, Panel } from "./panel.tsx";

interface MyCalendarProps {
  feedToken: string;
  event: Pick<Event, "id" | "hosts">;
  onChange: (mine: MyRegistration) => void;
}

/** The own agenda as a feed; a new address makes the old one dead at once. */
export function MyCalendar({ feedToken, event, onChange }: MyCalendarProps) {
  const words = useWords(meWords);
  const toast = useToast();
  const { origin } = useSite();
  const address = `${origin}/feeds/${feedToken}.ics`;
  const rotate = useCommand("registrations.rotateFeed", (mine) => {
    onChange(mine);
    toast(words.newCalendarDone);
  });
  return (
    <Panel title={words.calendar}>
      <Hint>{words.calendarHow}</Hint>
      <Actions>
        <LinkButton href={webcal(address)} compact>
          <Rss aria-hidden="true" />
          {words.subscribe}
        </LinkButton>
        <CopyButton text={address} compact>
          {words.copyCalendar}
        </CopyButton>
        <Button kind="quiet" compact busy={rotate.busy} onClick={() => rotate.send({ eventId: event.id })}>
          {words.newCalendar}
        </Button>
      </Actions>
      <Hint>{words.newCalendarHow}</Hint>
      <SendingNote sending={rotate.sending} contact={event.hosts} />
    </Panel>
  );
}
