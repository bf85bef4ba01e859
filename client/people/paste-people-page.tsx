import { deskAddress } from "#client/app/addresses.ts";
import { useRead, useWrite } from "#client/app/queries.ts";
import { useTakeBack } from "#client/edits/take-back.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { PastePage } from "#client/paste/paste-page.tsx";
import { personFields, readPeople } from "#client/people/pasted-people.ts";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { langNames } from "#client/words/common.ts";
import { organizeWords } from "#client/words/organize.ts";
import { pasteWords } from "#client/words/paste.ts";
import { peopleWords } from "#client/words/people.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Lang } from "#shared/texts.ts";

export function PastePeoplePage() {
  const words = useWords(pasteWords);
  const people = useWords(peopleWords);
  const { problem } = useWords(organizeWords);
  const { event } = useEventDesk();
  const eventId = event.id;
  const toast = useToast();
  const takeBack = useTakeBack(eventId);
  const list = useRead("people.list", { eventId });
  const write = useWrite("people.add", { invalidates: ["people.list", "events.desk"] });
  if (!list.data) return <Skeleton lines={8} />;
  const here = list.data;
  return (
    <PastePage
      title={words.people}
      lead={words.lead}
      back={{ to: deskAddress(event.slug, "people"), label: people.title }}
      fields={personFields}
      languages={event.languages}
      labelOf={(key) => {
        const [field = "", lang] = key.split(".");
        const label = people[field as "position"];
        return lang ? words.inLang(label, langNames[lang as Lang]) : label;
      }}
      read={(rows, idAt) => readPeople(rows, { event, people: here, idAt, words: words.why, problem })}
      addLabel={words.addPeople}
      write={write}
      add={(added, then) =>
        write.send({ eventId, people: added }, () => {
          toast(words.peopleAdded(added.length), takeBack(added[0]?.id ?? ""));
          then();
        })
      }
    />
  );
}
