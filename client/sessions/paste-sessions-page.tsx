import { deskAddress } from "#client/app/addresses.ts";
import { useRead, useWrite } from "#client/app/queries.ts";
import { useTakeBack } from "#client/edits/take-back.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { PastePage } from "#client/paste/paste-page.tsx";
import { readSessions, sessionFields } from "#client/sessions/pasted-sessions.ts";
import { useEventClocks } from "#client/ui/event-clocks.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { langNames } from "#client/words/common.ts";
import { organizeWords } from "#client/words/organize.ts";
import { pasteWords } from "#client/words/paste.ts";
import { useWords } from "#client/words/reader.tsx";
import { sessionsWords } from "#client/words/sessions.ts";
import { clockIn } from "#shared/clock-faces.ts";
import type { Lang } from "#shared/texts.ts";

export function PasteSessionsPage() {
  const words = useWords(pasteWords);
  const { editor, title } = useWords(sessionsWords);
  const { problem } = useWords(organizeWords);
  const { event } = useEventDesk();
  const eventId = event.id;
  const toast = useToast();
  const takeBack = useTakeBack(eventId);
  const { clocks } = useEventClocks();
  const clock = clockIn(clocks, event.zone);
  const programme = useRead("sessions.list", { eventId });
  const rooms = useRead("rooms.list", { eventId });
  const people = useRead("people.list", { eventId });
  const write = useWrite("sessions.add", {
    invalidates: ["sessions.list", "events.desk", "programme.preview"],
  });
  if (!programme.data || !rooms.data || !people.data || !clock) return <Skeleton lines={8} />;
  const { sessions } = programme.data;
  const known = { event, clock, sessions, rooms: rooms.data, people: people.data };
  const labels = { ...editor, day: words.day, end: words.end };
  return (
    <PastePage
      title={words.sessions}
      lead={words.lead}
      back={{ to: deskAddress(event.slug, "programme"), label: title }}
      fields={sessionFields}
      languages={event.languages}
      labelOf={(key) => {
        const [field = "", lang] = key.split(".");
        const label = labels[field as "day"];
        return lang ? words.inLang(label, langNames[lang as Lang]) : label;
      }}
      read={(rows, idAt) => readSessions(rows, { ...known, idAt, words: words.why, problem })}
      addLabel={words.addSessions}
      write={write}
      add={(added, then) =>
        write.send({ eventId, sessions: added }, () => {
          toast(words.sessionsAdded(added.length), takeBack(added[0]?.id ?? ""));
          then();
        })
      }
    />
  );
}
