import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type GuardName, takeOut } from "#tests/faults/source-guards.ts";

/* `node without.ts <guard> <file> …`: a file of the product as it is started, with one guard taken out as it is loaded. */
const [node = "", , guard, file = "", ...given] = process.argv;
takeOut(guard as GuardName);
process.argv = [node, resolve(file), ...given];
await import(pathToFileURL(resolve(file)).href);
