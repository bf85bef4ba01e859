import { readFileSync } from "node:fs";

/** Whether a test puts something else in the place of a module: with it, all that it imports is its own. */
export const replacesModules = (path: string): boolean => /\bvi\.mock\(/.test(readFileSync(path, "utf8"));
