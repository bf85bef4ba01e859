import { renderCalendar } from "#server/calendars/render.ts";
import type { Services } from "#server/context.ts";
import { carriesCalendar } from "#server/mails/compose.ts";
import type { Letter } from "#server/mails/letter.ts";

/** The person's agenda as it is now, under the same UIDs as the feed; null where the mail carries none. */
export function calendarOf(letter: Letter, { config }: Services): string | null {
  const { mail, programme, registration } = letter;
  if (!programme || !registration || !carriesCalendar(letter)) return null;
  return renderCalendar({
    programme,
    scope: { kind: "feed", registration },
    lang: mail.lang,
    origin: config.publicUrl,
  });
}
