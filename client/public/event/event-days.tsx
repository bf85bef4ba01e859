import { dayInWords } from "#client/ui/days.ts";
import { useLang } from "#client/words/reader.tsx";

/** One day, or the first and the last. */
export function EventDays({ startsOn, endsOn }: { startsOn: string; endsOn: string }) {
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
