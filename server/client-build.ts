import { fileURLToPath } from "node:url";
import type { Renderer } from "#server/pages.ts";

const built = new URL("../build/", import.meta.url);

/** Where `npm run build` puts what browsers load. */
export const clientFolder = fileURLToPath(new URL("client", built));

/** The renderer of the public pages, as `npm run build` made it. */
export async function loadRenderer(): Promise<Renderer> {
  const { createRenderer } = (await import(new URL("ssr/render.js", built).href)) as {
    createRenderer(clientFolder: string): Renderer;
  };
  return createRenderer(clientFolder);
}
