import { readFileSync } from "node:fs";
import { createRequire, registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

type Edit = readonly [stands: string, instead: string];

const sources = new Map<string, string>();
const load = createRequire(import.meta.url);

registerHooks({
  resolve: (specifier, context, next) =>
    sources.has(specifier) ? { url: specifier, shortCircuit: true } : next(specifier, context),
  load: (url, context, next) =>
    sources.has(url)
      ? { format: "module-typescript", source: sources.get(url) ?? "", shortCircuit: true }
      : next(url, context),
});

/**
 * A module as it would be without a guard, for a control: its source is changed as it is loaded. The
 * product itself has no switch that could be left on.
 */
export function without<M>(file: string, ...edits: Edit[]): M {
  const path = join(process.cwd(), file);
  let source = readFileSync(path, "utf8");
  for (const [stands, instead] of edits) {
    if (!source.includes(stands)) throw new Error(`The guard is not in ${file} any more: ${stands}`);
    source = source.replaceAll(stands, instead);
  }
  // A name of its own beside the file: each is loaded anew, and finds its neighbours.
  const url = pathToFileURL(path.replace(/\.ts$/, `.without-${sources.size}.ts`)).href;
  sources.set(url, source);
  return load(url) as M;
}
