import type { Reading } from "#server/exchange/schedule.ts";
import { exchangeWords } from "#server/exchange/words.ts";
import { element, type Xml, xmlFile } from "#server/exchange/xml.ts";
import { onEveryClock } from "#server/mails/clocks.ts";
import { changesBetween, type SessionChange } from "#server/programme/changes.ts";
import type { Programme } from "#shared/programme.ts";
import { inLang, type Texts } from "#shared/texts.ts";

interface NewsInput extends Reading {
  /** The latest releases, the newest first. */
  releases: readonly Programme[];
  uidHost: string;
}

/**
 * The releases in words, as an Atom feed (RFC 4287). An entry is a release that people must know of:
 * its id and its stamp never change, so that no reader shows it as new twice.
 */
export function newsFeed({ programme, releases, lang, origin, uidHost }: NewsInput): string {
  const { event } = programme;
  const words = exchangeWords[lang];
  const text = (texts: Texts) => inLang(texts, lang, event.languages).text;
  const page = `${origin}/e/${event.slug}?lang=${lang}`;
  const first = releases.at(-1) ?? programme;
  // RFC 4151: a tag names a day on which its authority was ours.
  const tag = (release: Programme) => `tag:${uidHost},${release.releasedAt.slice(0, 10)}:event/${event.id}`;

  const entries = releases.flatMap((release, at) => {
    const before = releases[at + 1];
    const told = before ? newsOf(before, release) : release.number === 1 ? words.published : null;
    if (!told) return [];
    return element(
      "entry",
      { "xml:lang": lang },
      element("id", {}, `${tag(release)}/release/${release.number}`),
      element("title", {}, typeof told === "string" ? told : words.changed(told.length)),
      element("updated", {}, release.releasedAt),
      element("link", { rel: "alternate", type: "text/html", href: page }),
      ...(typeof told === "string" ? [] : [contentOf(told)]),
    );
  });

  function newsOf(before: Programme, release: Programme): SessionChange[] | string | null {
    if (release.state === "cancelled" && before.state !== "cancelled") return words.cancelled;
    if (release.state === "published" && before.state === "cancelled") return words.reopened;
    const changes = changesBetween(before, release);
    return changes.length > 0 ? changes : null;
  }

  function contentOf(changes: SessionChange[]): Xml {
    const lines = changes.slice(0, changesToldMax).map(({ kinds, session, before }) => {
      const clocks = (at: string) => onEveryClock(Temporal.Instant.from(at), event, lang);
      const room = programme.rooms.find((each) => each.id === session.roomId);
      return words.line(kinds.map((kind) => words.changes[kind]).join(words.and), text(session.title), [
        clocks(session.startsAt),
        ...(kinds.includes("time") && before ? [words.before(clocks(before.startsAt))] : []),
        ...(room && kinds.includes("place") ? [text(room.name)] : []),
      ]);
    });
    return element("content", { type: "text" }, lines.join("\n"));
  }

  return xmlFile(
    element(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": lang },
      element("id", {}, `tag:${uidHost},2021:event/${event.id}`),
      element("title", {}, words.news(text(event.title))),
      element("updated", {}, (releases.find((_, at) => isNews(at)) ?? first).releasedAt),
      element("author", {}, element("name", {}, event.hosts.map((host) => text(host.name)).join(" · "))),
      element("link", {
        rel: "self",
        type: "application/atom+xml",
        href: `${origin}/e/${event.slug}/announcements.atom?lang=${lang}`,
      }),
      element("link", { rel: "alternate", type: "text/html", href: page }),
      element("generator", {}, "Jubilee"),
      entries,
    ),
  );

  function isNews(at: number): boolean {
    const [release, before] = [releases[at], releases[at + 1]];
    return Boolean(release && (before ? newsOf(before, release) : release.number === 1));
  }
}

const changesToldMax = 100;
/** How many releases are looked through: a reader that comes rarer than that reads the programme. */
export const releasesReadMax = 40;
