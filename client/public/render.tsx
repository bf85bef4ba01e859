import { renderToString } from "react-dom/server";
import { sealStyle } from "#client/ui/seal-colour.ts";
import { langs } from "#shared/texts.ts";
import "./styles.ts";
import { headOf } from "./head.ts";
import { eventJsonLd, inScript } from "./json-ld.ts";
import type { Hydration, InApp, PublicPage, RenderContext } from "./page.ts";
import { PublicApp } from "./public-page.tsx";
import { qrPath } from "./qr-path.ts";

export { assetsFrom, assetsInDevelopment } from "./assets.ts";
export type { Assets, PublicPage, RenderContext } from "./page.ts";

/** A public page as one whole HTML document, complete before any script runs. */
export function renderDocument(page: PublicPage, context: RenderContext): string {
  const { nonce, assets, origin } = context;
  const path = new URL(context.url, origin).pathname;
  const head = headOf(page);
  const entry = page.kind === "app" ? assets.app : assets.public;
  const colour = "event" in page ? page.event?.programme.event.sealColour : undefined;
  const tags = [
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">`,
    `<title>${escaped(head.title)}</title>`,
    `<meta name="description" content="${escaped(head.description)}">`,
    `<meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)">`,
    `<meta name="theme-color" content="#171613" media="(prefers-color-scheme: dark)">`,
    `<link rel="icon" href="/favicon.svg" type="image/svg+xml">`,
    ...(head.indexed ? indexed(head.title, head.description, origin + path) : [`<meta name="robots" content="noindex">`]),
    ...entry.styles.map((href) => `<link rel="stylesheet" href="${escaped(href)}">`),
    ...(colour ? [`<style nonce="${escaped(nonce)}">${sealStyle(colour)}</style>`] : []),
    ...entry.preloads.map((href) => `<link rel="modulepreload" href="${escaped(href)}">`),
    ...entry.scripts.map((src) => `<script type="module" nonce="${escaped(nonce)}" src="${escaped(src)}"></script>`),
    ...(page.kind === "event" && !page.preview
      ? [`<script type="application/ld+json">${inScript(eventJsonLd(page.event, page.lang, origin))}</script>`]
      : []),
  ];
  const body = page.kind === "app" ? `<div id="app"></div>` : drawn(page, path, context);
  return `<!doctype html>\n<html lang="${page.lang}"><head>${tags.join("\n")}</head>\n<body>${body}</body></html>`;
}

function drawn(page: Hydration["page"], path: string, { origin, userAgent }: RenderContext): string {
  const inApp = inAppOf(userAgent);
  const hydration: Hydration = {
    page,
    origin,
    path,
    inApp,
    codes: {
      ...(page.kind === "me" && { badge: qrPath(page.mine.badgeCode) }),
      ...(inApp && { address: qrPath(`${origin}${path}?lang=${page.lang}`) }),
    },
  };
  const html = renderToString(<PublicApp {...hydration} />);
  return `<div id="page">${html}</div><script type="application/json" id="page-data">${inScript(hydration)}</script>`;
}

function indexed(title: string, description: string, address: string): string[] {
  return [
    `<link rel="canonical" href="${escaped(address)}">`,
    ...langs.map((lang) => `<link rel="alternate" hreflang="${lang}" href="${escaped(`${address}?lang=${lang}`)}">`),
    `<link rel="alternate" hreflang="x-default" href="${escaped(address)}">`,
    `<meta property="og:type" content="website">`,
    `<meta property="og:title" content="${escaped(title)}">`,
    `<meta property="og:description" content="${escaped(description)}">`,
    `<meta property="og:url" content="${escaped(address)}">`,
  ];
}

function inAppOf(userAgent: string): InApp | null {
  if (/MicroMessenger/i.test(userAgent)) return "wechat";
  return /\bLine\//i.test(userAgent) ? "line" : null;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] as string);
