import { createTransport } from "nodemailer";
import type { Invitation } from "#server/mails/invitations.ts";
import type { Rendered } from "#server/mails/render.ts";

export interface Posted extends Rendered {
  messageId: string;
  to: string;
  /** The help contact of the person's host; null where the event names none. */
  replyTo: string | null;
  date: Temporal.Instant;
  /** One session each (RFC 6047); the first is the one that every mail program shows with the mail. */
  invitations: Invitation[];
  /** The code for the door (PNG); null for whoever has no seat in the hall. */
  doorCode: Buffer | null;
}

const idleMillisMax = 10_000;

/** How long the mail server may take. All phases together stay below the outbox's lease. */
export interface Patience {
  connectMillis: number;
  silenceMillis: number;
  wholeMillis: number;
}

export interface Carrier {
  /** Brings one mail to one address by SMTP; throws what the mail server, or the way to it, said. */
  carry(mail: Posted, until: AbortSignal): Promise<void>;
  close(): void;
}

/** A line to the mail server, open as long as there are mails to bring; one that it closed is opened anew. */
export function createCarrier(
  smtpUrl: string,
  from: string,
  { connectMillis, silenceMillis, wholeMillis }: Patience,
): Carrier {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 1,
    maxRequeues: 1,
    idleTimeout: idleMillisMax,
    connectionTimeout: connectMillis,
    dnsTimeout: connectMillis,
    greetingTimeout: connectMillis,
    socketTimeout: silenceMillis,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  async function carry(
    { messageId, to, replyTo, date, invitations: [first, ...others], doorCode, subject, text, html }: Posted,
    until: AbortSignal,
  ) {
    await transport.sendMail({
      messageId,
      from,
      to: { name: "", address: to },
      ...(replyTo ? { replyTo: { name: "", address: replyTo } } : {}),
      date: new Date(date.epochMilliseconds),
      subject,
      text,
      html,
      // The last of the alternatives, and once more as a file: Outlook reads the one, others the other.
      ...(first ? { icalEvent: { ...first, filename: fileNameOf(first, 1) } } : {}),
      attachments: [
        ...others.map((other, at) => ({
          filename: fileNameOf(other, at + 2),
          contentType: "application/ics",
          content: other.content,
        })),
        ...(doorCode ? [{ filename: "qr-code.png", contentType: "image/png", content: doorCode }] : []),
      ],
      headers: { "Auto-Submitted": "auto-generated" },
      signal: AbortSignal.any([until, AbortSignal.timeout(wholeMillis)]),
    });
  }
  return { carry, close: () => transport.close() };
}

const fileNameOf = ({ method }: Invitation, nth: number) =>
  `${method === "CANCEL" ? "cancel" : "invite"}${nth > 1 ? `-${nth}` : ""}.ics`;
