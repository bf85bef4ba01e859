import { globSync } from "node:fs";
import { resolve } from "node:path";
import { loadWords } from "#client/words/area.ts";
import { langs } from "#shared/lang.ts";

// All that the product says, in all languages, for the tests that import this: there is no page
// here whose words would come with it.
await Promise.all(globSync("client/words/*.ts").map((path) => import(resolve(path))));
await loadWords(...langs);
