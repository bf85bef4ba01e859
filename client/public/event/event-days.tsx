import { When } from "#client/ui/clocks.tsx";
import { useLang } from "#client/words/reader.tsx";
import { dayInWords } from "#shared/clock-words.ts";
import type { Event } from "#shared/events.ts";

type Days = Pick<Event, "startsOn" | "endsOn">;

/** One day, or the first and the last. */
export function EventDays({ startsOn, endsOn }: Days) {
  const lang = useLang();
  return (
    <span>
      <time dateTime={startsOn}>{dayInWords(startsOn, lang)}</time>
      {endsOn !== startsOn && (
        <>
          {" – "}
          <time dateTime={endsOn}>{dayInWords(endsOn, lang)}</time>
        </>
      )}
    </span>
  );
}

/** When it begins, below its days: with a date of its own unless the one day above is the one it begins on. */
export function FirstStart({ event: { startsOn, endsOn }, at }: { event: Days; at: string }) {
  return <When at={at} {...(startsOn === endsOn && { today: startsOn })} />;
}
