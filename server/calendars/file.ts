import { createHash } from "node:crypto";
import { type CalendarInput, renderCalendar } from "#server/calendars/render.ts";
import { lineOf } from "#server/calendars/text.ts";
import { type View, viewOf } from "#server/calendars/view.ts";
import type { FileAnswer } from "#server/context.ts";
import type { Shelf } from "#server/shelf.ts";
import { inLang } from "#shared/texts.ts";

/**
 * Raise it with every change of how calendars are written, so that subscribers fetch them anew. A
 * test holds it against the bytes.
 */
export const calendarForm = 4;

export interface CalendarFile {
  etag: string;
  headers: Record<string, string>;
  /** Written only when somebody needs it: most polls end in "nothing new". */
  body: () => string;
}

/** A calendar as it goes over the wire, by what it is made from. */
export function calendarFile(input: CalendarInput, now: Temporal.Instant): CalendarFile {
  const view = viewOf(input.programme, input.scope, now);
  const etag = etagOf(input, view);
  return {
    etag,
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": dispositionOf(input),
      etag,
      ...(input.scope.kind === "feed" ? forOneReader : forAnyone),
    },
    body: () => renderCalendar(input, view),
  };
}

/** The file, or word that the reader has it already (RFC 9110 §13.1.2). */
export function answerWith(file: CalendarFile, ifNoneMatch: string | null, shelf: Shelf): FileAnswer {
  if (matches(ifNoneMatch, file.etag)) return unchanged(file);
  const body = shelf.bytes(file.etag, file.body);
  return { status: 200, headers: { ...file.headers, "content-length": String(body.length) }, body };
}

export function unchanged(file: CalendarFile): FileAnswer {
  const { "content-type": _type, "content-disposition": _disposition, ...headers } = file.headers;
  return { status: 304, headers, body: "" };
}

// no-transform: Outlook does not take a compressed calendar.
const forAnyone = {
  "cache-control": "public, max-age=300, no-transform",
  "access-control-allow-origin": "*",
};
const forOneReader = { "cache-control": "private, no-cache, no-transform" };

/** From all that the bytes depend on, the time zone data of this Node included; the bytes themselves need not be made. */
function etagOf(
  { programme, scope, lang, origin, utc = false }: CalendarInput,
  { sessions, refreshEvery }: View,
): string {
  const { id, slug, title, description, languages, zone, sealColour } = programme.event;
  const made = [calendarForm, process.versions.tz, origin, lang, utc, refreshEvery, scope];
  const about = [id, slug, title, description, languages, zone, sealColour];
  // What stands in an entry never changes without its revision (C1), so a release that changes nothing is nothing new.
  const revisions = sessions.map(({ revision }) => [revision.uid, revision.sequence, revision.revisedAt]);
  const parts = JSON.stringify([...made, ...about, revisions]);
  return `"${createHash("sha256").update(parts).digest("base64url").slice(0, 27)}"`;
}

/** A feed is read where it is; one session is a file to save, under its title where the browser can say that (RFC 6266). */
function dispositionOf({ programme, scope, lang }: CalendarInput): string {
  const { slug, languages } = programme.event;
  if (scope.kind === "event") return `inline; filename="${slug}.ics"`;
  if (scope.kind === "feed") return `inline; filename="${slug}-mine.ics"`;
  const session = programme.sessions.find((each) => each.id === scope.sessionId);
  const title = lineOf(inLang(session?.title ?? {}, lang, languages).text, titleCharsMax);
  const named = encodeURIComponent(title.replace(/[\\/:*?"<>|]/g, " ")).replace(/['()*]/g, percent);
  return `attachment; filename="session-${scope.sessionId}.ics"; filename*=UTF-8''${named}.ics`;
}
const titleCharsMax = 60;
const percent = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

const matches = (ifNoneMatch: string | null, etag: string) =>
  ifNoneMatch?.split(",").some((given) => {
    const tag = given.trim();
    return tag === "*" || tag.replace(/^W\//, "") === etag;
  }) ?? false;
