import { createHash } from "node:crypto";
import { announcementsOf } from "#server/announcements/store.ts";
import { answerWith, unchanged } from "#server/calendars/file.ts";
import { publicProgramme } from "#server/calendars/public-programme.ts";
import type { Carrying, FileAnswer, Handlers } from "#server/context.ts";
import { csv } from "#server/csv.ts";
import { cardOf } from "#server/exchange/card.ts";
import { iconOf, manifestOf } from "#server/exchange/manifest.ts";
import { newsFeed, releasesReadMax } from "#server/exchange/news.ts";
import { peopleShown, vcards } from "#server/exchange/people.ts";
import { programmeRows } from "#server/exchange/programme-rows.ts";
import { type Reading, scheduleOf } from "#server/exchange/schedule.ts";
import { scheduleJson } from "#server/exchange/schedule-json.ts";
import { scheduleXml } from "#server/exchange/schedule-xml.ts";
import { drawWithBuiltFonts } from "#server/fonts.ts";
import { latestReleases } from "#server/programme/store.ts";
import type { PublishedAnnouncement } from "#shared/announcements.ts";
import type { exchangeCommands } from "#shared/exchange.ts";
import { Refused } from "#shared/refusal.ts";
import type { Lang } from "#shared/texts.ts";

/** Raise it with every change of how a file is written, so that everybody fetches it anew. */
const form = 3;

export const exchangeHandlers: Handlers<keyof typeof exchangeCommands> = {
  async "exchange.schedule"({ slug, lang, format }, context) {
    const reading = await read(slug, lang, context);
    const type = format === "xml" ? "application/vnd.c3voc.schedule+xml" : "application/json";
    return answer(reading, context, {
      type,
      name: `schedule.${format}`,
      body: () => (format === "xml" ? scheduleXml(scheduleOf(reading)) : scheduleJson(scheduleOf(reading))),
    });
  },

  async "exchange.news"({ slug, lang }, context) {
    const reading = await read(slug, lang, context);
    const eventId = reading.programme.event.id;
    const name = "announcements.atom";
    const announcements = await context.store.read((tx) => announcementsOf(tx, eventId));
    const said = announcements.map(({ id, version, updatedAt }) => ({ id, version, updatedAt }));
    // Most polls know the feed already, and forty releases are much to read for nothing.
    const isKnown = context.headers.ifNoneMatch?.includes(etagOf(reading, name, said)) ?? false;
    const releases = isKnown
      ? []
      : await context.store.read((tx) => latestReleases(tx, eventId, releasesReadMax));
    const { uidHost } = context.services;
    return answer(reading, context, {
      type: "application/atom+xml",
      name,
      said,
      body: () => newsFeed({ ...reading, releases, announcements, uidHost }),
    });
  },

  async "exchange.programme"({ slug, lang }, context) {
    const reading = await read(slug, lang, context);
    return answer(reading, context, {
      type: "text/csv",
      name: `${slug}.csv`,
      disposition: "attachment",
      body: () => csv(programmeRows(reading)),
    });
  },

  async "exchange.people"({ slug, lang, personId }, context) {
    const reading = await read(slug, lang, context);
    const people = peopleShown(reading.programme).filter(({ id }) => !personId || id === personId);
    if (people.length === 0) throw new Refused("not-found");
    return answer(reading, context, {
      type: "text/vcard",
      name: `${personId ?? slug}.vcf`,
      disposition: "attachment",
      body: () => vcards(people, reading),
    });
  },

  async "exchange.manifest"({ slug, lang }, context) {
    const reading = await read(slug, lang, context);
    const body = () => manifestOf(reading);
    return answer(reading, context, {
      type: "application/manifest+json",
      name: "manifest.webmanifest",
      body,
    });
  },

  async "exchange.icon"({ slug, pixels, shape }, context) {
    const { event } = (await read(slug, undefined, context)).programme;
    const bytes = await iconOf(event.sealColour, Number(pixels), shape);
    return {
      status: 200,
      headers: {
        "content-type": "image/png",
        "content-length": String(bytes.length),
        "cache-control": "public, max-age=86400",
      },
      body: bytes,
    };
  },

  async "exchange.card"({ slug, lang }, context) {
    const reading = await read(slug, lang, context);
    const { config, shelf } = context.services;
    const etag = etagOf(reading, "card.png", []);
    const headers = { etag, "cache-control": "public, max-age=300" };
    if (context.headers.ifNoneMatch?.includes(etag)) return { status: 304, headers, body: "" };
    drawWithBuiltFonts(config.dataDir);
    const body = await shelf.drawn(etag, () => cardOf(reading));
    const ofBytes = { "content-type": "image/png", "content-length": String(body.length) };
    return { status: 200, headers: { ...headers, ...ofBytes }, body };
  },
};

/** Without `lang` the event's own first language, never the caller's: programs send none that counts. */
async function read(slug: string, lang: Lang | undefined, context: Carrying): Promise<Reading> {
  const programme = await publicProgramme(slug, context);
  return {
    programme,
    lang: lang ?? programme.event.languages[0] ?? "en",
    origin: context.services.config.publicUrl,
  };
}

type Said = Pick<PublishedAnnouncement, "id" | "version" | "updatedAt">;

interface Written {
  type: string;
  name: string;
  /** The announcements that the file tells of. */
  said?: readonly Said[];
  disposition?: "inline" | "attachment";
  body: () => string;
}

function answer(
  reading: Reading,
  { services, headers, now }: Carrying,
  { type, name, said = [], disposition = "inline", body }: Written,
): FileAnswer {
  const etag = etagOf(reading, name, said);
  const lastModified = lastModifiedOf(reading, said).toUTCString();
  const file = {
    etag,
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "content-disposition": `${disposition}; filename="${name}"`,
      etag: `W/${etag}`, // the same for what goes out compressed
      "last-modified": lastModified,
      "cache-control": "public, max-age=300",
      "access-control-allow-origin": "*",
      "access-control-expose-headers": "ETag, Last-Modified",
    },
    body,
  };
  const isDated = dated.has(name) && reading.programme.state === "published" && isSettled(reading, now);
  if (isDated && headers.ifNoneMatch === null && headers.ifModifiedSince === lastModified)
    return unchanged(file);
  return answerWith(file, headers.ifNoneMatch, services.shelf);
}

/** Whose date tells all: an announcement that is withdrawn leaves no date in the feed. */
const dated = new Set(["schedule.xml", "schedule.json"]);

/** A date is good to a second: what was released within one could be released again. */
const isSettled = ({ programme }: Reading, now: Temporal.Instant) =>
  now.epochMilliseconds - Date.parse(programme.releasedAt) > settledMillis;
const settledMillis = 2_000;

/** From what the bytes are made of: a release never changes, an announcement's version rises, but its event's state may, and its zones with this Node. */
function etagOf({ programme, lang, origin }: Reading, name: string, said: readonly Said[]): string {
  const { event, number, releasedAt, state } = programme;
  const parts = [form, process.versions.tz, event.id, number, releasedAt, state, name, lang, origin, said];
  return `"${createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 27)}"`;
}

const lastModifiedOf = ({ programme }: Reading, said: readonly Said[]) =>
  new Date(
    Math.max(
      ...[programme.releasedAt, ...said.map(({ updatedAt }) => updatedAt)].map((at) => Date.parse(at)),
    ),
  );
