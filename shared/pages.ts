import type { CommandName, Given, Output } from "./contract.ts";
import { type Refusal, Refused, type Reply } from "./refusal.ts";
import type { Registration } from "./registrations.ts";
import type { Lang } from "./texts.ts";

/** What a server-rendered page is made of: the same on the server and when the browser takes it over. */
type Pages = {
  events: { events: Output<"programme.list"> };
  event: {
    open: Output<"programme.open">;
    announcements: Output<"announcements.list">;
    shown: Output<"events.shown">;
    preview: boolean;
    /** How the reader takes part; null for whoever is not registered. */
    reader: Reader | null;
  };
  register: { open: Output<"programme.open"> };
  me: { open: Output<"programme.open">; mine: Output<"registrations.mine"> };
  /** Not signed in: "send me my link". */
  "me-link": { open: Output<"programme.open"> };
  enter: object;
  "sign-in": object;
  "set-up": object;
  refused: { refusal: Refusal };
};
export type PageKind = keyof Pages;
type Content = { [K in PageKind]: { kind: K } & Pages[K] }[PageKind];
export type PublicPage = Content & { lang: Lang };
export type PageOf<K extends PageKind> = Extract<PublicPage, { kind: K }>;

/** What a page that is everybody's says to one who is registered depends on. */
export type Reader = Pick<Registration, "mode" | "state">;
const asReader = ({ mode, state }: Registration): Reader => ({ mode, state });

/** Somebody who opens an address, and what may be asked for them. */
export interface Visit {
  /** Throws the refusal, which is then the page. */
  ask: <C extends CommandName>(command: C, input: Given<C>) => Promise<Output<C>>;
  mayAsk: <C extends CommandName>(command: C, input: Given<C>) => Promise<Reply<Output<C>>>;
  /** What stands at `:slug`. */
  slug: string;
  /** `?preview=<event id>`: the draft, for its organizers. */
  preview: string | null;
}

/** What starts in the browser: live rooms, and the organizers' tools and all others. */
export type Frame = "room" | "app";

/** Where each page is, and what it is read from, or its frame. `*` stands for whatever follows, and for nothing. */
export const pages: Readonly<Record<`/${string}`, Frame | ((visit: Visit) => Content | Promise<Content>)>> = {
  "/": async ({ ask }) => ({ kind: "events", events: await ask("programme.list", {}) }),
  "/j": () => ({ kind: "enter" }),
  "/sign-in": () => ({ kind: "sign-in" }),
  "/set-up": () => ({ kind: "set-up" }),
  "/e/:slug": async (visit) => {
    const open = await openedBy(visit);
    const { slug, id: eventId } = open.programme.event;
    const mine = await visit.mayAsk("registrations.mine", { eventId });
    const reader = mine.ok ? asReader(mine.value.registration) : null;
    const announced = await visit.mayAsk("announcements.list", { slug });
    const beside = await visit.mayAsk("events.shown", { slug });
    const shown = beside.ok && visit.preview === null ? beside.value : { origins: [], after: null };
    const announcements = announced.ok ? announced.value : []; // a preview may be of what was never published
    return { kind: "event", open, announcements, shown, preview: visit.preview !== null, reader };
  },
  "/e/:slug/register": async (visit) => ({ kind: "register", open: await openedBy(visit) }),
  "/e/:slug/me": async (visit) => {
    const open = await openedBy(visit);
    const mine = await visit.mayAsk("registrations.mine", { eventId: open.programme.event.id });
    return mine.ok ? { kind: "me", open, mine: mine.value } : { kind: "me-link", open };
  },
  "/e/:slug/rooms/:room": "room",
  "/e/:slug/rooms/:room/*": "app",
  "/organize/*": "app",
};

/** What cannot be an event's address is none's. */
async function openedBy({ slug, preview, mayAsk }: Visit): Promise<Output<"programme.open">> {
  const opened = preview
    ? await mayAsk("programme.preview", { eventId: preview })
    : await mayAsk("programme.open", { slug });
  if (opened.ok) return opened.value;
  const { code, detail } = opened.refusal;
  throw code === "bad-input" ? new Refused("not-found") : new Refused(code, detail);
}

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
