import type { Config } from "#server/config.ts";
import type { Caller } from "#server/context.ts";
import type { Dispatch } from "#server/dispatch.ts";
import { readPageAddress } from "#server/page-address.ts";
import type { CommandName, Given, Output } from "#shared/contract.ts";
import { newId } from "#shared/new-id.ts";
import { type Frame, inAppOf, type PageContext, type PublicPage, pages } from "#shared/pages.ts";
import { type Refusal, Refused, type Reply } from "#shared/refusal.ts";
import type { Lang } from "#shared/texts.ts";
import { chooseLang } from "#shared/texts.ts";

/** What the client's build hands to the server: data in, HTML out. */
export interface Renderer {
  document(page: PublicPage, context: PageContext): string;
  /** The frame in which live rooms and the organizers' tools start. */
  shell(frame: Frame, context: PageContext & { lang: Lang }): string;
  /** The script that keeps the code for the door on a guest's own device, where the client has one. */
  ownPageWorker?: string;
}

export interface ServedPage {
  html: string | Uint8Array;
  /** Shows somebody's own link, or what only the team may see: it stays on no shared computer. */
  personal: boolean;
  /** Why the page shows a no instead of what was asked for. */
  refusal: Refusal | null;
}

/** For the nonce; nobody's words can hold it. */
const standIn = newId();

/** So many pages are kept: within one second, few different ones are asked for. */
const drawnMax = 4;

/**
 * Draws a page once for all who ask for the same within a second, as when thousands open a link that
 * came by mail: drawing is nearly all that a page costs. Nothing old is shown, since all that it is
 * drawn from is compared, and nobody's own page is kept.
 */
export function drawingOnce(draw: Renderer["document"]): Renderer["document"] {
  const drawn = new Map<string, string>();
  return (page, context) => {
    if (page.kind !== "event") return draw(page, context);
    const same = { ...context, nonce: standIn };
    const key = JSON.stringify([page, same]);
    const html = drawn.get(key) ?? draw(page, same);
    drawn.delete(key);
    drawn.set(key, html);
    for (const oldest of drawn.keys()) if (drawn.size > drawnMax) drawn.delete(oldest);
    return html.replaceAll(standIn, context.nonce);
  };
}

interface PagesDeps {
  dispatch: Dispatch;
  renderer: Renderer;
  config: Config;
}
export type Pages = ReturnType<typeof createPages>;

/** Public pages: what they show comes through the same door as everything else. */
export function createPages({ dispatch, renderer, config }: PagesDeps) {
  const document = drawingOnce(renderer.document);

  async function serve(
    originalUrl: string,
    caller: Caller,
    { nonce, userAgent }: { nonce: string; userAgent: string },
  ): Promise<ServedPage> {
    const address = readPageAddress(originalUrl);
    if (!address) throw new Refused("bad-input", { fields: [{ path: "", reason: "url" }] });
    const { parts, preview, path } = address;
    const context: PageContext = { nonce, inApp: inAppOf(userAgent), origin: config.publicUrl, path };
    const lang = chooseLang([...address.langs, ...languagesOf(caller.acceptLanguage)]);

    const mayAsk = async <C extends CommandName>(command: C, input: Given<C>) =>
      (await dispatch(command, input, caller)).reply as Reply<Output<C>>;
    const ask = async <C extends CommandName>(command: C, input: Given<C>) => {
      const reply = await mayAsk(command, input);
      if (!reply.ok) throw new Refused(reply.refusal.code, reply.refusal.detail);
      return reply.value;
    };
    const show = (page: PublicPage): ServedPage => ({
      html: document(page, context),
      personal: page.kind === "me" || (page.kind === "event" && page.preview),
      refusal: page.kind === "refused" ? page.refusal : null,
    });

    const found = routes.find((route) => leadsTo(route.steps, parts));
    if (typeof found?.content === "string")
      return { html: renderer.shell(found.content, { ...context, lang }), personal: false, refusal: null };
    try {
      if (!found) throw new Refused("not-found");
      const slug = parts[found.steps.indexOf(":slug")] ?? "";
      return show({ ...(await found.content({ ask, mayAsk, slug, preview })), lang });
    } catch (problem) {
      if (problem instanceof Refused) return show({ kind: "refused", lang, refusal: problem.refusal });
      throw problem;
    }
  }

  /** The no of the gate, which must cost nothing: drawn once in each language, and kept. */
  const keptNos = new Map<string, string>();
  function sayNo({ code }: Refusal, acceptLanguage: string | null, nonce: string): string {
    const lang = chooseLang(languagesOf(acceptLanguage));
    const key = `${code} ${lang}`;
    const context = { nonce: standIn, inApp: null, origin: config.publicUrl, path: "/" };
    const html = keptNos.get(key) ?? renderer.document({ kind: "refused", lang, refusal: { code } }, context);
    keptNos.set(key, html);
    return html.replaceAll(standIn, nonce);
  }

  return { serve, sayNo, ownPageWorker: renderer.ownPageWorker ?? null };
}

const routes = Object.entries(pages).map(([path, content]) => ({
  steps: path.split("/").filter(Boolean),
  content,
}));

const leadsTo = (steps: readonly string[], parts: readonly string[]): boolean =>
  steps.at(-1) === "*"
    ? parts.length >= steps.length - 1 && leadsTo(steps.slice(0, -1), parts.slice(0, steps.length - 1))
    : steps.length === parts.length && steps.every((step, at) => step.startsWith(":") || step === parts[at]);

export const languagesOf = (acceptLanguage: string | null | undefined) =>
  (acceptLanguage ?? "")
    .split(",")
    .map((each) => each.split(";")[0]?.trim() ?? "")
    .filter(Boolean);
