import { toBuffer } from "qrcode";
import type { Letter } from "#server/mails/letter.ts";
import type { MailLinks } from "#server/mails/links.ts";
import { isAboutRegistration } from "#shared/mail-kinds.ts";

/** What the code for the door holds: for a seat in the hall, and for nothing else. */
export function doorCodeOf({ mail, programme, registration }: Letter, links: MailLinks): string | null {
  if (!isAboutRegistration(mail.kind) || mail.kind === "erased") return null;
  const isInHall = registration?.state === "confirmed" && registration.mode === "onsite";
  return isInHall && programme?.state === "published" ? links.badge : null;
}

const pixelsPerModule = 8;

/** As a picture that a phone keeps with the mail, and shows without a line (PNG). */
export const pictureOf = (code: string): Promise<Buffer> =>
  toBuffer(code, { errorCorrectionLevel: "M", scale: pixelsPerModule });
