import { onEveryClock } from "#server/clocks/words.ts";
import { type Block, note } from "#server/mails/blocks.ts";
import type { Letter } from "#server/mails/letter.ts";
import type { MailLinks } from "#server/mails/links.ts";
import { newsFor } from "#server/mails/news.ts";
import { mailWords } from "#server/mails/words.ts";
import { namesIn } from "#shared/names.ts";
import { isolated } from "#shared/plain-text.ts";
import type { ReleasedSession } from "#shared/programme.ts";
import { inLang, type Texts } from "#shared/texts.ts";

const changesNamedMax = 40;

/** Each session that is another than the person knows it: under its title what it is now, and beside it what it was. */
export function whatHasChanged(letter: Letter, links: MailLinks): Block[] {
  const { mail, event } = letter;
  const changes = newsFor(letter, links);
  if (!event || changes.length === 0) return [];
  const words = mailWords[mail.lang];
  const { labels } = words;
  const text = (texts: Texts) => isolated(inLang(texts, mail.lang, event.languages).text);
  const when = ({ startsAt, minutes }: ReleasedSession) =>
    onEveryClock({ startsAt, minutes }, event, { lang: mail.lang, zone: event.zone });
  const blocks = changes.slice(0, changesNamedMax).map((change): Block => {
    const { session, before, kinds, place, placeBefore } = change;
    const isNews = kinds.includes("new") || kinds.includes("restored");
    const isElsewhere = kinds.includes("place");
    return {
      kind: "facts",
      facts: [
        {
          label: kinds.map((kind) => namesIn[mail.lang].changes[kind]).join(namesIn[mail.lang].and),
          value: text(session.title),
        },
        { label: labels.when, value: when(session) },
        ...(before && kinds.includes("time") ? [{ label: labels.before, value: when(before) }] : []),
        ...(place && (isNews || isElsewhere) ? [{ label: labels.where, value: place }] : []),
        ...(placeBefore && isElsewhere ? [{ label: labels.before, value: placeBefore }] : []),
        ...(kinds.includes("cancelled") && session.calledOff
          ? [{ label: labels.why, value: text(session.calledOff) }]
          : []),
      ],
    };
  });
  const left = changes.length - changesNamedMax;
  return left > 0 ? [...blocks, note(words.moreChanges(left))] : blocks;
}
