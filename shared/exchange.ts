import { z } from "zod";
import { type Command, Done, Id, Slug } from "./commands.ts";
import { Lang } from "./texts.ts";

const OfEvent = { slug: Slug, lang: Lang.optional() };

/** The released programme for other programs, under addresses that outlive the API. */
export const exchangeCommands = {
  "exchange.schedule": {
    kind: "file",
    access: ["anyone"],
    input: z.strictObject({ ...OfEvent, format: z.enum(["xml", "json"]) }),
    output: Done,
    at: { "/e/:slug/schedule.xml": { format: "xml" }, "/e/:slug/schedule.json": { format: "json" } },
    media: ["application/vnd.c3voc.schedule+xml", "application/json"],
    refusals: ["not-found"],
    summary: "The programme as schedule.xml or schedule.json, as conference apps read it.",
  },
  "exchange.news": {
    kind: "file",
    access: ["anyone"],
    input: z.strictObject(OfEvent),
    output: Done,
    at: { "/e/:slug/announcements.atom": {} },
    media: ["application/atom+xml"],
    refusals: ["not-found"],
    summary: "Announcements, and what has changed in the programme, as an Atom feed (RFC 4287).",
  },
  "exchange.programme": {
    kind: "file",
    access: ["anyone"],
    input: z.strictObject(OfEvent),
    output: Done,
    at: { "/e/:slug/programme.csv": {} },
    media: ["text/csv"],
    refusals: ["not-found"],
    summary: "The programme as CSV that spreadsheets open right.",
  },
  "exchange.people": {
    kind: "file",
    access: ["anyone"],
    input: z.strictObject({ ...OfEvent, personId: Id.optional() }),
    output: Done,
    at: { "/e/:slug/people.vcf": {}, "/e/:slug/people/:personId.vcf": {} },
    media: ["text/vcard"],
    refusals: ["not-found"],
    summary: "The guests of honour and speakers as vCards (RFC 2426), all or one.",
  },
  "exchange.manifest": {
    kind: "file",
    access: ["anyone"],
    input: z.strictObject(OfEvent),
    output: Done,
    at: { "/e/:slug/manifest.webmanifest": {} },
    media: ["application/manifest+json"],
    refusals: ["not-found"],
    summary: "The event as an app to put on the home screen.",
  },
  "exchange.icon": {
    kind: "file",
    access: ["anyone"],
    input: z.strictObject({
      slug: Slug,
      pixels: z.enum(["192", "512"]),
      shape: z.enum(["any", "maskable"]).default("any"),
    }),
    output: Done,
    at: {
      "/e/:slug/icon-192.png": { pixels: "192", shape: "any" },
      "/e/:slug/icon-512.png": { pixels: "512", shape: "any" },
      "/e/:slug/icon-192-maskable.png": { pixels: "192", shape: "maskable" },
      "/e/:slug/icon-512-maskable.png": { pixels: "512", shape: "maskable" },
    },
    media: ["image/png"],
    refusals: ["not-found"],
    summary: "The icon of that app, in the event's colour.",
  },
  "exchange.card": {
    kind: "file",
    access: ["anyone"],
    input: z.strictObject(OfEvent),
    output: Done,
    at: { "/e/:slug/card.png": {} },
    media: ["image/png"],
    refusals: ["not-found"],
    summary: "The picture that stands for a link to the event where it is shared (Open Graph, 1200 by 630).",
  },
} as const satisfies Record<string, Command>;
