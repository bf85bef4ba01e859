import { type ChangeFor, changesFor } from "#server/calendars/moved.ts";
import { lineOf } from "#server/calendars/text.ts";
import { onEveryClock } from "#server/clocks/words.ts";
import type { Reading } from "#server/exchange/schedule.ts";
import { exchangeWords } from "#server/exchange/words.ts";
import { element, type Xml, xmlFile } from "#server/exchange/xml.ts";
import type { PublishedAnnouncement } from "#shared/announcements.ts";
import { namesIn } from "#shared/names.ts";
import type { Programme, ReleasedSession } from "#shared/programme.ts";
import { inLang, type Texts } from "#shared/texts.ts";

interface NewsInput extends Reading {
  /** The latest releases, the newest first. */
  releases: readonly Programme[];
  /** What the organizers have announced, the newest first. */
  announcements: readonly PublishedAnnouncement[];
  uidHost: string;
}

/**
 * The releases and announcements, as an Atom feed (RFC 4287). An entry is a release that people must
 * know of, whose id and stamp never change, or an announcement, whose stamp rises when it is
 * corrected: no reader shows anything as new twice.
 */
export function newsFeed({ programme, releases, announcements, lang, origin, uidHost }: NewsInput): string {
  const { event } = programme;
  const words = exchangeWords[lang];
  const text = (texts: Texts) => inLang(texts, lang, event.languages).text;
  const page = `${origin}/e/${event.slug}?lang=${lang}`;
  const first = releases.at(-1) ?? programme;
  // RFC 4151: a tag names a day on which its authority was ours.
  const tag = (at: string) => `tag:${uidHost},${at.slice(0, 10)}:event/${event.id}`;

  const changed = releases.flatMap((release, at) => {
    const before = releases[at + 1];
    const news = before ? newsOf(before, release) : release.number === 1 ? words.published : null;
    if (!news) return [];
    const entry = element(
      "entry",
      { "xml:lang": lang },
      element("id", {}, `${tag(release.releasedAt)}/release/${release.number}`),
      element("title", {}, typeof news === "string" ? news : words.changed(news.length)),
      element("updated", {}, release.releasedAt),
      element("link", { rel: "alternate", type: "text/html", href: page }),
      ...(typeof news === "string" ? [] : [contentOf(news)]),
    );
    return { at: release.releasedAt, updatedAt: release.releasedAt, entry };
  });

  const announced = announcements.map(({ id, text, publishedAt, updatedAt }) => {
    const said = inLang(text, lang, event.languages);
    const entry = element(
      "entry",
      { "xml:lang": said.lang },
      element("id", {}, `${tag(publishedAt)}/announcement/${id}`),
      element("title", {}, lineOf(said.text.split("\n")[0] ?? "", titleCharsMax)),
      element("published", {}, publishedAt),
      element("updated", {}, updatedAt),
      element("link", { rel: "alternate", type: "text/html", href: page }),
      element("content", { type: "text" }, said.text),
    );
    return { at: publishedAt, updatedAt, entry };
  });
  // Stamps are whole seconds in UTC, so that their order is the order of their texts.
  const entries = [...changed, ...announced].toSorted((a, b) => b.at.localeCompare(a.at));
  const stamps = entries.map(({ updatedAt }) => updatedAt).toSorted();

  function newsOf(before: Programme, release: Programme): ChangeFor[] | string | null {
    if (release.state === "cancelled" && before.state !== "cancelled") return words.cancelled;
    if (release.state === "published" && before.state === "cancelled") return words.reopened;
    const changes = changesFor({ lang, origin, registration: null }, before, release);
    return changes.length > 0 ? changes : null;
  }

  function contentOf(changes: ChangeFor[]): Xml {
    const when = ({ startsAt, minutes }: ReleasedSession) =>
      onEveryClock({ startsAt, minutes }, event, { lang, zone: event.zone });
    const lines = changes
      .slice(0, changesToldMax)
      .map(({ kinds, session, before, place, placeBefore }) =>
        words.line(
          kinds.map((kind) => namesIn[lang].changes[kind]).join(namesIn[lang].and),
          text(session.title),
          [
            when(session),
            ...(kinds.includes("time") && before ? [words.before(when(before))] : []),
            ...(kinds.includes("place") && place ? [place] : []),
            ...(kinds.includes("place") && placeBefore ? [words.before(placeBefore)] : []),
          ],
        ),
      );
    return element("content", { type: "text" }, lines.join("\n"));
  }

  return xmlFile(
    element(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": lang },
      element("id", {}, `tag:${uidHost},2021:event/${event.id}`),
      element("title", {}, words.news(text(event.title))),
      element("updated", {}, stamps.at(-1) ?? first.releasedAt),
      element("author", {}, element("name", {}, event.hosts.map((host) => text(host.name)).join(" · "))),
      element("link", {
        rel: "self",
        type: "application/atom+xml",
        href: `${origin}/e/${event.slug}/announcements.atom?lang=${lang}`,
      }),
      element("link", { rel: "alternate", type: "text/html", href: page }),
      element("generator", {}, "Jubilee"),
      entries.map(({ entry }) => entry),
    ),
  );
}

const changesToldMax = 100;
const titleCharsMax = 80;
/** How many releases are looked through: a reader that comes rarer than that reads the programme. */
export const releasesReadMax = 40;
