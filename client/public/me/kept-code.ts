import { viewBoxOf } from "#client/ui/qr-box.ts";
import type { QrPath } from "#client/ui/qr-path.ts";
import type { Lang } from "#shared/texts.ts";
import { escaped } from "../escaped.ts";

/** All that is kept of somebody for when there is no line. */
export interface Copy {
  lang: Lang;
  code: QrPath;
  /** What the code is, for whoever listens. */
  label: string;
  names: readonly string[];
  /** How the registration stands, in words. */
  standing: string;
  asOf: string;
}

const cacheName = "own-code";
const pageOf = (slug: string) => `/e/${slug}/me`;

/** Only over https, and not in every browser. */
export const canKeepCode = (): boolean => "serviceWorker" in navigator && "caches" in globalThis;

/** Puts it beside the page, under the page's own path: no other page has a worker. */
export async function keepCode(slug: string, copy: Copy, untilMillis: number): Promise<void> {
  const scope = pageOf(slug);
  await navigator.serviceWorker.register(`${scope}/worker.js`, { scope, updateViaCache: "none" });
  const cache = await caches.open(cacheName);
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
    expires: new Date(untilMillis).toUTCString(),
  };
  await cache.put(scope, new Response(copyPage(copy), { headers }));
}

/** Of one event; without a name, whatever this browser has kept. */
export async function forgetCode(slug?: string): Promise<void> {
  if (!canKeepCode()) return;
  if (slug === undefined) await caches.delete(cacheName);
  else if (await caches.has(cacheName)) await (await caches.open(cacheName)).delete(pageOf(slug));
  for (const each of await navigator.serviceWorker.getRegistrations())
    if (slug === undefined || new URL(each.scope).pathname === pageOf(slug)) await each.unregister();
}

/** Whole in itself: nothing is loaded for it. */
export const copyPage = ({ lang, code, label, names, standing, asOf }: Copy): string => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(names[0] ?? "")}</title>
<style>body{max-width:24rem;margin:0 auto;padding:1.5rem;font:1.125rem/1.5 system-ui,sans-serif;text-align:center}svg{width:100%;background:#fff}p{margin:.5rem 0}</style>
</head><body><main>
<p>${escaped(standing)}</p>
<svg role="img" aria-label="${escaped(label)}" viewBox="${viewBoxOf(code)}" shape-rendering="crispEdges"><path d="${code.path}"/></svg>
<h1>${names.map((name) => `<bdi>${escaped(name)}</bdi>`).join("<br>")}</h1>
<p>${escaped(asOf)}</p>
</main></body></html>`;
