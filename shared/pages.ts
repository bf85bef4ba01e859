import { z } from "zod";
import { announcementCommands } from "./announcements.ts";
import { PublicEvent, programmeCommands } from "./programme.ts";
import { Refusal } from "./refusal.ts";
import { MyRegistration } from "./registrations.ts";
import { Lang } from "./texts.ts";

/** What a server-rendered page is made of: the same on the server and when the browser takes it over. */
export const PublicPage = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("events"), lang: Lang, events: programmeCommands["programme.list"].output }),
  z.object({
    kind: z.literal("event"),
    lang: Lang,
    open: PublicEvent,
    announcements: announcementCommands["announcements.list"].output,
    preview: z.boolean(),
    registered: z.boolean(),
  }),
  z.object({ kind: z.literal("register"), lang: Lang, open: PublicEvent }),
  z.object({ kind: z.literal("me"), lang: Lang, open: PublicEvent, mine: MyRegistration }),
  /** Not signed in: "send me my link". */
  z.object({ kind: z.literal("me-link"), lang: Lang, open: PublicEvent }),
  z.object({ kind: z.literal("enter"), lang: Lang }),
  z.object({ kind: z.literal("sign-in"), lang: Lang }),
  z.object({ kind: z.literal("set-up"), lang: Lang }),
  z.object({ kind: z.literal("refused"), lang: Lang, refusal: Refusal }),
]);
export type PublicPage = z.infer<typeof PublicPage>;

/** What the page's frame needs and its content does not. */
export interface PageContext {
  nonce: string;
  origin: string;
  /** Path and query as asked for. */
  path: string;
  inApp: InApp | null;
}

/** Browsers inside other products, where calendar files and cameras often fail. */
export type InApp = "wechat" | "line";

export function inAppOf(userAgent: string): InApp | null {
  if (/MicroMessenger/i.test(userAgent)) return "wechat";
  return /\bLine\//i.test(userAgent) ? "line" : null;
}
