import { createTransport } from "nodemailer";
import type { Rendered } from "#server/mails/render.ts";

export interface Posted extends Rendered {
  messageId: string;
  to: string;
  /** The help contact of the person's host; null where the event names none. */
  replyTo: string | null;
  date: Temporal.Instant;
  /** iCalendar text (RFC 5545) of the person's agenda. */
  calendar: string | null;
}

/** How long the mail server may take. All phases together stay below the outbox's lease. */
export interface Patience {
  connectMillis: number;
  silenceMillis: number;
  wholeMillis: number;
}

/** Brings one mail to one address by SMTP; throws what the mail server, or the way to it, said. */
export function createCarrier(
  smtpUrl: string,
  from: string,
  { connectMillis, silenceMillis, wholeMillis }: Patience,
) {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: connectMillis,
    dnsTimeout: connectMillis,
    greetingTimeout: connectMillis,
    socketTimeout: silenceMillis,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async (
    { messageId, to, replyTo, date, calendar, subject, text, html }: Posted,
    until: AbortSignal,
  ) => {
    await transport.sendMail({
      messageId,
      from,
      to: { name: "", address: to },
      ...(replyTo ? { replyTo: { name: "", address: replyTo } } : {}),
      date: new Date(date.epochMilliseconds),
      subject,
      text,
      html,
      // No METHOD: a plain calendar file, which asks nobody for an answer (RFC 5546 §3.2.1).
      attachments: calendar
        ? [{ filename: "programme.ics", contentType: "text/calendar; charset=utf-8", content: calendar }]
        : [],
      headers: { "Auto-Submitted": "auto-generated" },
      signal: AbortSignal.any([until, AbortSignal.timeout(wholeMillis)]),
    });
  };
}
