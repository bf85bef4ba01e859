import type { Reading } from "#server/exchange/schedule.ts";
import { exchangeWords } from "#server/exchange/words.ts";
import { namesIn } from "#shared/names.ts";
import { endsAt, nativeFirst } from "#shared/reading.ts";
import { inLang, type Texts } from "#shared/texts.ts";

/** The programme as a table: one session a row, on its own clock, cancelled ones marked as such. */
export function programmeRows({ programme, lang }: Reading): string[][] {
  const { event, rooms, people } = programme;
  const { columns, states } = exchangeWords[lang];
  const text = (texts: Texts) => inLang(texts, lang, event.languages).text;
  const rows = programme.sessions.map((session) => {
    const at = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(session.zone);
    const minute = (instant: string) =>
      at(instant).toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " ");
    const room = rooms.find((each) => each.id === session.roomId);
    const ids = new Set([
      ...session.roles.map(({ personId }) => personId),
      ...session.items.flatMap(({ personIds }) => personIds),
    ]);
    const names = people.filter(({ id }) => ids.has(id)).map(({ name }) => nativeFirst(name)[0]);
    return [
      at(session.startsAt).toPlainDate().toString(),
      minute(session.startsAt),
      minute(endsAt(session)),
      session.zone,
      text(session.title),
      namesIn[lang].sessionKinds[session.kind],
      text(room?.name ?? {}),
      names.join("; "),
      text(session.description),
      states[session.revision.status],
    ];
  });
  const { day, from, to, zone, title, kind, room, people: who, description, state } = columns;
  return [[day, from, to, zone, title, kind, room, who, description, state], ...rows];
}
