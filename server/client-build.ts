import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Renderer } from "#server/pages.ts";

const built = new URL("../build/", import.meta.url);

/** Where `npm run build` puts what browsers load. */
export const clientFolder = fileURLToPath(new URL("client", built));

/** The words are for whoever starts the server. */
export class NotBuilt extends Error {}

/** The renderer of the public pages, as `npm run build` made it; refuses (NotBuilt) where it has not. */
export async function loadRenderer(): Promise<Renderer> {
  const file = new URL("ssr/render.js", built);
  if (!existsSync(file)) throw new NotBuilt("The client is not built. Run:  npm run build");
  const { createRenderer } = (await import(file.href)) as {
    createRenderer(clientFolder: string): Promise<Renderer>;
  };
  return await createRenderer(clientFolder);
}
