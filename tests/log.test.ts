import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { engineName } from "#db/dialect.ts";
import { connectionOf } from "#db/drizzle.ts";
import type { Store } from "#db/engine.ts";
import { makeRegistration } from "#db/seed/make.ts";
import { createLog } from "#server/log.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";

/* Rule G8. */

const person = {
  email: "leaky.person@private.example",
  name: { native: "秘密 花子", latin: "Hanako Himitsu", order: "family-first" as const },
  affiliation: "Office of Secrets",
};
const whatIsPrivate = /leaky|private\.example|秘密|花子|Hanako|Himitsu|Office of Secrets/;

let app: TestApp;
let lines: string[];
let problems: unknown[];
const to = { write: (line: string) => void lines.push(line) };
beforeEach(() => {
  lines = [];
  problems = [];
});
afterEach(() => app.close());

const trigger =
  engineName === "postgres"
    ? `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN RAISE EXCEPTION 'refused: %', NEW.email USING DETAIL = NEW.email; END $$;
       CREATE TRIGGER failing BEFORE INSERT ON registrations FOR EACH ROW EXECUTE FUNCTION fail()`
    : `CREATE TRIGGER failing BEFORE INSERT ON registrations BEGIN SELECT RAISE(ABORT, 'refused'); END`;

/** Somebody registers, and the database fails in a way that nobody foresaw. */
async function failToRegister() {
  const around = (store: Store): Store => ({
    ...store,
    write: (work) =>
      store.write(work).catch((problem) => {
        problems.push(problem);
        throw problem;
      }),
  });
  app = await startApp({ environment: { LOG_LEVEL: "debug" }, log: to, around, ownDatabase: true });
  const { eventId } = await openEvent(app);
  await app.store.write(async (tx) => {
    const client = connectionOf(tx) as {
      exec?: (statement: string) => unknown;
      query: (statement: string) => Promise<unknown>;
    };
    await (client.exec ? client.exec(trigger) : client.query(trigger));
  });
  return app.nobody().say("registrations.register", { ...makeRegistration({ eventId }), ...person });
}

test("a write that fails says in the log what failed and where, and nothing of the person", async () => {
  expect(await failToRegister()).toEqual({ ok: false, refusal: { code: "busy" } });
  const { err } = lines
    .map((line) => JSON.parse(line))
    .find((said) => said.where === "registrations.register");
  const [failed] = [err, err.cause].filter((each) => each?.code !== undefined);
  expect(failed.code).toBe(engineName === "postgres" ? "P0001" : "SQLITE_CONSTRAINT_TRIGGER");
  expect(err.stack.join("\n")).toContain("server/registrations/");
  if (engineName === "postgres") expect(err.query).toMatch(/^insert into "registrations"/);
  expect(lines.join("")).not.toMatch(whatIsPrivate);
});

test("control: an error as the libraries write it down carries the person", async () => {
  await failToRegister();
  lines = [];
  // SQLite's driver names no values: there it is a parser that repeats what it was given.
  const problem = engineName === "postgres" ? problems[0] : parserProblem();
  pino({}, to).error({ err: problem });
  expect(lines.join("")).toMatch(whatIsPrivate);
  lines = [];
  createLog("error", to).error({ err: problem });
  expect(lines.join("")).not.toMatch(whatIsPrivate);
});

function parserProblem() {
  try {
    return JSON.parse(`${person.name.latin}\n    at once (file:1:1)`);
  } catch (problem) {
    return problem;
  }
}
