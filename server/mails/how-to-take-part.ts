import { onEveryClock } from "#server/clocks/words.ts";
import { type Block, type Fact, paragraph } from "#server/mails/blocks.ts";
import type { Letter } from "#server/mails/letter.ts";
import { mailWords } from "#server/mails/words.ts";
import { dayBefore } from "#server/programme/day-before.ts";
import { daysInWords } from "#shared/clock-words.ts";
import { limits } from "#shared/limits.ts";
import { namesIn } from "#shared/names.ts";
import { isolated } from "#shared/plain-text.ts";
import { sessionsToAttend } from "#shared/reading.ts";
import { inLang, type Texts } from "#shared/texts.ts";

/** By the seat, or by what is waited for; who waits for the hall beside a seat online is told until when. */
export function howToTakePart({ mail, event, programme, registration }: Letter): Block[] {
  if (!registration) return [];
  const { state, mode, hostId, waitingFor } = registration;
  const words = mailWords[mail.lang];
  if (state === "waitlisted") return [paragraph(words.waiting[mode])];
  const how = paragraph(words.takePart[mode]);
  if (!event || !programme || !waitingFor) return [how];
  const startsAt = dayBefore(programme, hostId, limits.hallWaitEndsHour).toString();
  const until = onEveryClock({ startsAt }, event, { lang: mail.lang, zone: event.zone });
  return [how, paragraph(words.waitingMeanwhile(until))];
}

export function whenAndWhere({ mail, event, programme, registration }: Letter, takesPart: boolean): Fact[] {
  if (!event) return [];
  const { labels } = mailWords[mail.lang];
  const { modes } = namesIn[mail.lang];
  const text = (texts: Texts) => isolated(inLang(texts, mail.lang, event.languages).text);
  const opening = programme && sessionsToAttend(programme)[0];
  const when = opening
    ? onEveryClock({ startsAt: opening.startsAt }, event, { lang: mail.lang, zone: event.zone })
    : daysInWords(event, mail.lang);
  const venue = [text(event.venue.name), text(event.venue.address)].filter(Boolean).join(", ");
  return [
    { label: labels.when, value: when },
    ...(registration && takesPart ? [{ label: labels.mode, value: modes[registration.mode] }] : []),
    ...(venue && registration?.mode !== "online" ? [{ label: labels.where, value: venue }] : []),
  ];
}
