import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

/**
 * What V8 makes of the sources is kept for the next start: beside the build, which is written by
 * whoever may write the sources, or where NODE_COMPILE_CACHE says. A start does without it as well.
 */
enableCompileCache(fileURLToPath(new URL("../build/compiled", import.meta.url)));

const { serve } = await import("#server/serve.ts"); // after that: what is loaded before is not kept
await serve();
