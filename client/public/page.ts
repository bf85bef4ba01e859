import type { Output } from "#shared/contract.ts";
import type { PublicEvent } from "#shared/programme.ts";
import type { Refusal } from "#shared/refusal.ts";
import type { MyRegistration } from "#shared/registrations.ts";
import type { Lang } from "#shared/texts.ts";

/** What a public page is made of: data in, a whole document out. */
export type PublicPage = { lang: Lang } & (
  | { kind: "events"; events: Output<"programme.list"> }
  /** `registered`: this browser is signed in to the event. `preview`: the draft, for its organizers. */
  | { kind: "event"; event: PublicEvent; registered: boolean; preview?: boolean }
  | { kind: "register"; event: PublicEvent; registered: boolean }
  | { kind: "me"; event: PublicEvent; mine: MyRegistration }
  | { kind: "enter" }
  | { kind: "sign-in" }
  | { kind: "set-up" }
  /** `event`: where the no was met, to offer the way on (a new personal link, the public page). */
  | { kind: "refused"; refusal: Refusal; event?: PublicEvent }
  /** The frame of the rooms and of the organizers' tools, which are drawn in the browser. */
  | { kind: "app" }
);
export type PageOf<K extends PublicPage["kind"]> = Extract<PublicPage, { kind: K }>;

export interface RenderContext {
  /** The nonce of this answer's content security policy. */
  nonce: string;
  assets: Assets;
  /** `https://jubilee.example`, without a slash at the end. */
  origin: string;
  /** Path and query as they were asked for: `/e/dut-hu-20?lang=ja`. */
  url: string;
  userAgent: string;
}

/** The scripts and style sheets of the two entries, by their addresses. */
export interface Assets {
  public: EntryAssets;
  app: EntryAssets;
}
export interface EntryAssets {
  scripts: readonly string[];
  styles: readonly string[];
  preloads: readonly string[];
}

/** Browsers inside other products, where calendar files and cameras often fail. */
export type InApp = "wechat" | "line";

/** A QR code as one SVG path, drawn on the server so that no page carries the encoder. */
export interface QrPath {
  modules: number;
  path: string;
}

/** All that the browser needs to draw the same page again and to go on from it. */
export interface Hydration {
  page: Exclude<PublicPage, { kind: "app" }>;
  origin: string;
  path: string;
  inApp: InApp | null;
  codes: { badge?: QrPath; address?: QrPath };
}
