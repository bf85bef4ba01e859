import { defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { replacesModules } from "./tests/infrastructure/replaces-modules.ts";

const throughTheDoor = ["tests/*.test.ts", "tests/faults/**/*.test.ts"];
const others = ["tests/architecture.test.ts", "tests/unused-words.test.ts", "tests/vocabulary.test.ts"];
/** The long form of the faults (`npm run test:faults`) takes its time, and each file the whole machine. */
const long = process.env.FAULTS === "long";
const millisMax = long ? 45 * 60_000 : 3 * 60_000;
/** No time limit is a measure of anything: a machine that is busy with other things fails no test. */
const patient = {
  testTimeout: millisMax,
  hookTimeout: millisMax,
  setupFiles: ["tests/patience.ts"],
  expect: { poll: { timeout: 60_000 } },
};
/** What starts servers: to import one takes longer than most files need for their tests. */
const sharing = { isolate: false, setupFiles: [...patient.setupFiles, "tests/own-modules.ts"] };
/** Those that have modules of their own come last: whoever came after one would import all of them anew. */
class SharersFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const { true: owners = [], false: sharers = [] } = Object.groupBy(
      await super.sort(files),
      ({ moduleId }) => (replacesModules(moduleId) ? "true" : "false"),
    );
    return [...sharers, ...owners];
  }
}
/** What no database has a part in, by what has it instead: the long form looks at it on both. */
const sameOnBoth = {
  "tests/doors.test.ts": "the gate counts in memory",
  "tests/faults/floods.test.ts": "so it does in a flood",
  "tests/faults/slow-readers.test.ts": "a line is held by its socket",
  "tests/drawn-pages.test.ts": "drawn pages are kept in memory",
  "tests/exchange.test.ts": "files are written from a release",
  "tests/calendar-changes.test.ts": "so are calendars",
};

const clientBuild = "tests/infrastructure/client-build.ts";

/** Two cores are what a small machine has; while one file waits for a clock, a third has work for them. */
const maxWorkers = 3;

export default defineConfig({
  test: {
    maxWorkers,
    sequence: { sequencer: SharersFirst },
    projects: [
      { test: { ...patient, name: "architecture", include: others } },
      {
        test: {
          ...patient,
          name: "rules",
          include: ["tests/rules/**/*.test.ts", "tests/rules/**/*.test.tsx"],
        },
      },
      {
        test: {
          ...patient,
          ...sharing,
          fileParallelism: !long,
          name: "sqlite",
          include: throughTheDoor,
          exclude: others,
          globalSetup: [clientBuild],
        },
      },
      {
        ssr: { resolve: { conditions: ["postgres", ...defaultServerConditions] } },
        test: {
          ...patient,
          ...sharing,
          fileParallelism: !long,
          name: "postgres",
          include: throughTheDoor,
          exclude: [
            ...others,
            "tests/backup.test.ts",
            "tests/ground.test.ts",
            ...(long ? [] : Object.keys(sameOnBoth)),
          ],
          globalSetup: [clientBuild, "tests/infrastructure/postgres-server.ts"],
        },
      },
      {
        test: {
          ...patient,
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: [clientBuild],
        },
      },
      {
        test: {
          ...patient,
          name: "clients",
          include: ["tests/clients/**/*.test.ts"],
          globalSetup: [clientBuild, "tests/clients/inventory.ts"],
        },
      },
    ],
  },
});
