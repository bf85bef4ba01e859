import type { BrowserContext } from "playwright-core";
import type { Visitor } from "#db/seed/visitor.ts";

/** The browser goes on as the visitor who came through the door before. */
export const signInAs = (context: BrowserContext, { cookie }: Visitor, url: string) =>
  context.addCookies(
    cookie
      .split("; ")
      .filter(Boolean)
      .map((pair) => {
        const at = pair.indexOf("=");
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
      }),
  );
