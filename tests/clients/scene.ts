import { test } from "vitest";
import { isInstalled, type ProgramName, programs } from "#tests/clients/programs.ts";

/** `CLIENTS=all`: a program that is not installed is a failure (`.ci/clients` has installed them). */
const all = process.env.CLIENTS === "all";

/** A test that needs programs from outside npm. Without one it is skipped, and its title says what to install. */
export function scene(needs: readonly ProgramName[], title: string, play: () => Promise<void>) {
  const missing = needs.filter((name) => !isInstalled(name));
  if (missing.length === 0) return test(title, play);
  const packages = missing.flatMap((name) => programs[name].packages).join(" ");
  const said = `${title} — NOT INSTALLED: ${missing.join(", ")}; apt-get install ${packages}`;
  return all
    ? test(said, () => {
        throw new Error(`not installed: ${missing.join(", ")}`);
      })
    : test.skip(said, play);
}
