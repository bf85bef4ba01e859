import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderToString } from "react-dom/server";
import { exchangeFiles } from "#client/exchange-files.ts";
import { Opening } from "#client/rooms/opening.tsx";
import { qrPath } from "#client/ui/qr-path.ts";
import { sealStyle } from "#client/ui/seal-colour.ts";
import { loadWords } from "#client/words/area.ts";
import { commonWords } from "#client/words/common.ts";
import { exchangeFileWords } from "#client/words/exchange.ts";
import { Reader } from "#client/words/reader.tsx";
import { inScript } from "#shared/in-script.ts";
import { langs } from "#shared/lang.ts";
import type { Frame, PageContext, PublicPage } from "#shared/pages.ts";
import type { Lang } from "#shared/texts.ts";
import "#client/ui/tokens.css";
import { type Assets, assetsFrom, type EntryAssets, type Manifest } from "./assets.ts";
import { escaped } from "./escaped.ts";
import { headOf } from "./head.ts";
import { eventJsonLd } from "./json-ld.ts";
import { ownPageWorker } from "./me/worker.ts";
import type { Hydration } from "./page.ts";
import { loadPages, pageFiles } from "./pages.tsx";
import { PublicApp } from "./public-page.tsx";
import { webcal, withLang } from "./site.tsx";

/** Draws pages that load what Vite has built into this folder. */
export async function createRenderer(clientFolder: string) {
  await Promise.all([loadWords(...langs), loadPages()]);
  const read = (path: string) => readFileSync(join(clientFolder, path), "utf8");
  return rendererWith(assetsFrom(JSON.parse(read(".vite/manifest.json")) as Manifest), read);
}

function rendererWith(assets: Assets, read: (path: string) => string) {
  // In the page itself: on a slow line each file more is a wait before anything can be read.
  const { pages, ...entry } = assets.public;
  const styles = new Map(pageFiles.map(({ kind }) => [kind, pages[kind].styles.map(read).join("")]));
  const face = `<link rel="preload" href="${escaped(assets.face)}" as="font" type="font/woff2" crossorigin>`;
  const roomStyles = assets.room.styles.map(read).join("");
  return {
    /** Whole in itself, so that it needs no build of its own. */
    ownPageWorker: `(${ownPageWorker})();`,
    /** A public page as one whole document, complete before any script runs. */
    document: (page: PublicPage, context: PageContext): string =>
      html(
        page.lang,
        [
          ...pageHead(page, context),
          inPage(styles.get(page.kind), context),
          face,
          ...pages[page.kind].styles.map(notAgain),
          ...assetTags({ ...entry, preloads: pages[page.kind].preloads, styles: [] }, page.lang, context),
        ],
        drawn(page, context),
      ),
    /** The frame of live rooms and the organizers' tools, which are drawn in the browser. */
    shell: (frame: Frame, { lang, ...context }: PageContext & { lang: Lang }): string =>
      html(
        lang,
        [
          `<title>${commonWords[lang].productName}</title>`,
          noIndex,
          face,
          ...(frame === "room"
            ? [
                inPage(roomStyles, context),
                ...assets.room.styles.map(notAgain),
                ...assetTags({ ...assets.room, styles: [] }, lang, context),
              ]
            : assetTags(assets.app, lang, context)),
        ],
        `<div id="app">${frame === "room" ? opening(lang) : ""}</div>`,
      ),
  };
}

/** Somebody who waits for a room sees where it will be. */
const opening = (lang: Lang) =>
  renderToString(
    <Reader lang={lang}>
      <Opening />
    </Reader>,
  );

const inPage = (styles: string | undefined, { nonce }: PageContext) =>
  `<style nonce="${escaped(nonce)}">${styles}</style>`;

/** What Vite's loader finds named it does not ask for; nor does a browser, which knows no sheets of that type. */
const notAgain = (href: string) => `<link rel="stylesheet" type="text/stands-above" href="${escaped(href)}">`;

const noIndex = `<meta name="robots" content="noindex">`;

const html = (lang: Lang, head: string[], body: string) => `<!doctype html>
<html lang="${lang}"><head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#171613" media="(prefers-color-scheme: dark)">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${head.join("\n")}
</head><body>${body}</body></html>`;

function pageHead(page: PublicPage, { nonce, origin, path }: PageContext): string[] {
  const { title, description, indexed } = headOf(page);
  const address = origin + pathOnly(path);
  const colour = "open" in page ? page.open.programme.event.sealColour : null;
  return [
    `<title>${escaped(title)}</title>`,
    `<meta name="description" content="${escaped(description)}">`,
    ...(indexed ? forSearch(title, description, address) : [noIndex]),
    ...(indexed && page.kind === "event" ? forSharing(page, title, origin) : []),
    ...(colour ? [`<style nonce="${escaped(nonce)}">${sealStyle(colour)}</style>`] : []),
    ...("open" in page && page.open.programme.state !== "draft" ? forHomeScreen(page) : []),
    ...(page.kind === "event" && !page.preview
      ? [
          ...forPrograms(page),
          `<script type="application/ld+json">${inScript(eventJsonLd(page.open, page.lang, origin))}</script>`,
        ]
      : []),
  ];
}

type EventPages = Extract<PublicPage, { open: unknown }>;
const fileOf = ({ lang, open }: EventPages, file: string) =>
  escaped(`/e/${open.programme.event.slug}/${file}?lang=${lang}`);

const forHomeScreen = (page: EventPages) => [
  `<link rel="manifest" href="${fileOf(page, "manifest.webmanifest")}">`,
  `<link rel="apple-touch-icon" href="${fileOf(page, "icon-192-maskable.png").split("?")[0]}">`,
];

/** What readers of feeds and schedules look for in a page that somebody gives them. */
const forPrograms = (page: EventPages) =>
  (["ics", "atom", "xml", "json"] as const).map(
    (each) =>
      `<link rel="alternate" type="${exchangeTypes[each]}" title="${escaped(exchangeFileWords[page.lang].files[each])}" href="${fileOf(page, exchangeFiles[each])}">`,
  );

const exchangeTypes = {
  ics: "text/calendar",
  atom: "application/atom+xml",
  xml: "application/vnd.c3voc.schedule+xml",
  json: "application/json",
};

const forSearch = (title: string, description: string, address: string) => [
  `<link rel="canonical" href="${escaped(address)}">`,
  ...langs.map(
    (lang) => `<link rel="alternate" hreflang="${lang}" href="${escaped(`${address}?lang=${lang}`)}">`,
  ),
  `<link rel="alternate" hreflang="x-default" href="${escaped(address)}">`,
  `<meta property="og:type" content="website">`,
  `<meta property="og:title" content="${escaped(title)}">`,
  `<meta property="og:description" content="${escaped(description)}">`,
  `<meta property="og:url" content="${escaped(address)}">`,
];

/** What a link to the page is shown as where it is shared, in the language of the page. */
const forSharing = (page: EventPages, title: string, origin: string) => [
  `<meta property="og:image" content="${escaped(origin)}${fileOf(page, "card.png")}">`,
  `<meta property="og:image:type" content="image/png">`,
  `<meta property="og:image:width" content="1200">`,
  `<meta property="og:image:height" content="630">`,
  `<meta property="og:image:alt" content="${escaped(title)}">`,
  `<meta name="twitter:card" content="summary_large_image">`,
];

/** What is read comes first, with its letters; what makes it live comes after. */
const assetTags = ({ styles, preloads, scripts, words }: EntryAssets, lang: Lang, { nonce }: PageContext) => [
  ...styles.map((href) => `<link rel="stylesheet" href="${escaped(href)}">`),
  ...[...preloads, ...words[lang]].map(
    (href) => `<link rel="modulepreload" fetchpriority="low" href="${escaped(href)}">`,
  ),
  ...scripts.map(
    (src) =>
      `<script type="module" fetchpriority="low" nonce="${escaped(nonce)}" src="${escaped(src)}"></script>`,
  ),
];

/** No address of ours is longer, and a longer one could not be scanned; beyond 2,331 bytes there is no code at all. */
const qrCharsMax = 400;

function drawn(page: PublicPage, { origin, path, inApp }: PageContext): string {
  const address =
    page.kind === "me"
      ? `${origin}/j#${page.mine.personalToken}`
      : `${origin}${pathOnly(path)}?lang=${page.lang}`;
  // A link's own token stands in the fragment, which no server sees: such a page has no code.
  const whole = page.kind !== "enter" && page.kind !== "set-up";
  const feed = feedOf(page, origin);
  const hydration: Hydration = {
    page,
    origin,
    path,
    address,
    inApp,
    codes: {
      ...(page.kind === "me" && { badge: qrPath(page.mine.badgeCode) }),
      ...(inApp && whole && address.length <= qrCharsMax && { address: qrPath(address) }),
      ...(feed && { calendar: { address: feed, code: qrPath(webcal(feed)) } }),
    },
  };
  const content = renderToString(<PublicApp {...hydration} />);
  return `<div id="page">${content}</div><script type="application/json" id="page-data">${inScript(hydration)}</script>`;
}

/** What the page offers to subscribe to. */
function feedOf(page: PublicPage, origin: string): string | null {
  if (page.kind === "me") return `${origin}/feeds/${page.mine.feedToken}.ics`;
  if (page.kind !== "event" || page.preview) return null;
  return origin + withLang(`/e/${page.open.programme.event.slug}/event.ics`, page.lang);
}

const pathOnly = (path: string) => path.split("?")[0] ?? "/";
