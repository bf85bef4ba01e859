import { afterAll, expect, vi } from "vitest";
import { replacesModules } from "#tests/infrastructure/replaces-modules.ts";

/*
 * The files of a worker share what they import, which is most of what a file costs: nothing runs on import.
 * One that puts something else in a module's place has all of them for itself.
 */
const { testPath } = expect.getState();
if (testPath && replacesModules(testPath)) {
  vi.resetModules();
  afterAll(() => vi.resetModules());
}
