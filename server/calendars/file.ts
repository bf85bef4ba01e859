import { createHash } from "node:crypto";
import { type CalendarInput, renderCalendar } from "#server/calendars/render.ts";
import type { FileAnswer } from "#server/context.ts";

/**
 * Raise it with every change of how calendars are written, so that subscribers fetch them anew. A
 * test holds it against the bytes.
 */
export const calendarForm = 1;

export interface CalendarFile {
  etag: string;
  lastModified: Temporal.Instant;
  filename: string;
  headers: Record<string, string>;
  /** Written only when somebody needs it: most polls end in "nothing new". */
  body: () => string;
}

/** A calendar as it goes over the wire, by what it is made from. */
export function calendarFile(input: CalendarInput): CalendarFile {
  const etag = etagOf(input);
  const lastModified = lastModifiedOf(input);
  const filename = filenameOf(input);
  const disposition = input.scope.kind === "session" ? "attachment" : "inline";
  return {
    etag,
    lastModified,
    filename,
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `${disposition}; filename="${filename}"`,
      etag,
      "last-modified": new Date(lastModified.epochMilliseconds).toUTCString(),
      ...(input.scope.kind === "feed" ? forOneReader : forAnyone),
    },
    body: () => renderCalendar(input),
  };
}

/** The file, or word that the reader has it already (RFC 9110 §13.1.2). */
export function answerWith(file: CalendarFile, ifNoneMatch: string | null): FileAnswer {
  if (matches(ifNoneMatch, file.etag)) {
    const { "content-type": _type, "content-disposition": _disposition, ...headers } = file.headers;
    return { status: 304, headers, body: "" };
  }
  const body = Buffer.from(file.body());
  return { status: 200, headers: { ...file.headers, "content-length": String(body.length) }, body };
}

// no-transform: Outlook does not take a compressed calendar.
const forAnyone = {
  "cache-control": "public, max-age=300, no-transform",
  "access-control-allow-origin": "*",
};
const forOneReader = {
  "cache-control": "private, no-cache, no-transform",
  "x-robots-tag": "noindex",
  "referrer-policy": "no-referrer",
};

/** From all that the bytes depend on, the time zone data of this Node included; the bytes themselves need not be made. */
function etagOf({ programme, scope, lang, origin }: CalendarInput): string {
  const made = [
    calendarForm,
    process.versions.tz,
    origin,
    lang,
    programme.number,
    programme.releasedAt,
    programme.state,
  ];
  const parts = JSON.stringify([...made, programme.event.id, scope]);
  return `"${createHash("sha256").update(parts).digest("base64url").slice(0, 27)}"`;
}

function lastModifiedOf({ programme, scope }: CalendarInput): Temporal.Instant {
  const released = Temporal.Instant.from(programme.releasedAt);
  if (scope.kind !== "feed") return released;
  const { revisedAt } = scope.registration;
  return Temporal.Instant.compare(revisedAt, released) > 0 ? revisedAt : released;
}

function filenameOf({ programme, scope }: CalendarInput): string {
  if (scope.kind === "session") return `session-${scope.sessionId}.ics`;
  return scope.kind === "feed" ? `${programme.event.slug}-mine.ics` : `${programme.event.slug}.ics`;
}

const matches = (ifNoneMatch: string | null, etag: string) =>
  ifNoneMatch?.split(",").some((given) => {
    const tag = given.trim();
    return tag === "*" || tag.replace(/^W\//, "") === etag;
  }) ?? false;
