import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { OwnThing, Thing } from "#shared/live.ts";
import { editsOf, type GuardName, guards } from "#tests/faults/source-guards.ts";
import { exceptions, linesMax, order } from "#tests/infrastructure/nouns.ts";

interface Source {
  path: string;
  text: string;
  /** What it imports: paths inside the project, or names of packages. */
  imports: string[];
}

const sources: Source[] = globSync("{shared,db,server,client}/**/*.{ts,tsx}")
  .filter((path) => !path.startsWith("db/migrations"))
  .map((path) => {
    const text = readFileSync(path, "utf8");
    const found = text.matchAll(
      /(?:^|\n)(?:import|export)\b[^;]*?\bfrom "([^"]+)"|\bimport\(\s*"([^"]+)"|(?:^|\n)import "([^"]+)"/g,
    );
    const imports = [...found].map((match) => resolve(path, (match[1] ?? match[2] ?? match[3]) as string));
    return { path, text, imports };
  });

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith("#")) return specifier.slice(1);
  if (specifier.startsWith(".")) return normalize(join(dirname(from), specifier));
  return specifier;
}

const under = (folder: string) => sources.filter((source) => source.path.startsWith(`${folder}/`));
const offenders = (of: Source[], wrong: (imported: string, source: Source) => boolean) =>
  of.flatMap((source) =>
    source.imports.filter((each) => wrong(each, source)).map((each) => `${source.path} -> ${each}`),
  );
const isIn =
  (...folders: string[]) =>
  (imported: string) =>
    folders.some((folder) => imported.startsWith(`${folder}/`));

test("the sources are found, with what they import", () => {
  expect(sources.length).toBeGreaterThan(100);
  const contract = sources.find((source) => source.path === "shared/contract.ts");
  expect(contract?.imports).toContain("shared/questions.ts");
});

describe("direction", () => {
  test("shared imports zod and nothing else", () => {
    expect(offenders(under("shared"), (each) => each !== "zod" && !isIn("shared")(each))).toEqual([]);
  });
  test("the engine under the tables knows no server and no client", () => {
    const engine = under("db").filter((source) => !source.path.startsWith("db/seed/"));
    expect(offenders(engine, isIn("server", "client", "tests"))).toEqual([]);
  });
  test("the server knows no client", () => {
    expect(offenders(under("server"), isIn("client", "tests"))).toEqual([]);
  });
  test("the client knows no server and no tables", () => {
    expect(offenders(under("client"), isIn("server", "db", "tests"))).toEqual([]);
  });
});

describe.each(["server", "client"] as const)("the order of nouns on the %s", (tree) => {
  const nounOf = (path: string) => path.split("/")[1] as string;
  const place = (path: string) => order[tree].indexOf(nounOf(path));

  test("names every folder and every file beside them, and nothing else", () => {
    expect(order[tree].toSorted()).toEqual(
      [...new Set(under(tree).map(({ path }) => nounOf(path)))].toSorted(),
    );
  });
  test("is heeded: a noun knows only earlier ones", () => {
    const against = offenders(under(tree), (imported, { path }) => {
      if (!isIn(tree)(imported) || nounOf(imported) === nounOf(path)) return false;
      return place(imported) >= place(path);
    });
    expect(against.toSorted()).toEqual(
      Object.keys(exceptions)
        .filter((each) => each.startsWith(`${tree}/`))
        .toSorted(),
    );
  });
});

describe("what is live is handed its things", () => {
  const kinds = [...Thing.options, ...OwnThing.options].map((option) => option.shape.kind.value);
  const named = new RegExp(`["'](${[...new Set(kinds)].join("|")})["']`);
  /** What the room itself is, and its commands, stand beside the core. */
  const ofTheRoom = new Set(
    ["commands", "room-things", "room-place"].map((name) => `server/live/${name}.ts`),
  );
  const core = [...under("server/live"), ...under("client/live")].filter(({ path }) => !ofTheRoom.has(path));

  test("its core holds no kind's name", () => {
    expect(core.filter(({ text }) => named.test(text)).map(({ path }) => path)).toEqual([]);
  });
  test("its core imports no noun", () => {
    const nouns = ["messages", "questions", "rooms", "registrations", "programme", "in-room"];
    const folders = nouns.flatMap((noun) => [`server/${noun}`, `client/${noun}`]);
    const shape = "server/rooms/store.ts"; // a row of the room, by type alone
    expect(offenders(core, (imported) => isIn(...folders)(imported) && imported !== shape)).toEqual([]);
  });
});

test("no file is longer than a reader holds", () => {
  const lengths = sources.map(({ path, text }) => [path, text.split("\n").length - 1] as const);
  expect(lengths.filter(([, lines]) => lines > linesMax)).toEqual([]);
});

describe("absences", () => {
  const isStore = (path: string) => /store\.ts$/.test(path);
  const namesTables = new Set(["server/meta.ts"]);

  test("only a store names a table", () => {
    const others = under("server").filter((source) => !isStore(source.path) && !namesTables.has(source.path));
    expect(offenders(others, (each) => /^db\/schema[./]/.test(each))).toEqual([]);
  });
  test("rules take no database and read no clock", () => {
    const rules = under("server").filter(
      (source) =>
        /(^|\/)(rules|release|wall-time|text|timezone|render)\.ts$/.test(source.path) &&
        !source.path.startsWith("server/mails/render"),
    );
    expect(offenders(rules, (each) => each.startsWith("db/") || each.endsWith("store.ts"))).toEqual([]);
    expect(
      rules
        .filter((source) => /Temporal\.Now|Date\.now|new Date\(\)|performance\.now/.test(source.text))
        .map((source) => source.path),
    ).toEqual([]);
  });
  test("what libraries keep to themselves is reached in one file for each", () => {
    const reaching = (what: RegExp) =>
      globSync("{shared,db,server,client,scripts,bench}/**/*.{ts,tsx}")
        .filter((path) => what.test(readFileSync(path, "utf8")))
        .toSorted();
    expect(reaching(/wsPreEncodedFrame|\.encoder\b|\bconn\b|\.transport\b/)).toEqual([
      "server/live/engine-io.ts",
    ]);
    expect(reaching(/\$client\b|\bmap(To|From)DriverValue\b|\.prepare\((""|name)/)).toEqual([
      "db/drizzle.ts",
    ]);
  });
  test("only wire.ts knows the transport on the client", () => {
    const others = under("client").filter((source) => source.path !== "client/wire.ts");
    expect(offenders(others, (each) => each.startsWith("socket.io"))).toEqual([]);
    // A worker stands between a page and the server, and hands on what the browser asks.
    expect(others.filter((source) => /\bfetch\(/.test(source.text)).map((source) => source.path)).toEqual([
      "client/public/me/worker.ts",
    ]);
  });
  test("only a person's own page has a worker (U20)", () => {
    const naming = under("client").filter((source) => /\bserviceWorker\b/.test(source.text));
    expect(naming.map((source) => source.path)).toEqual(["client/public/me/kept-code.ts"]);
  });
  test("ids are made in one way everywhere, and texts are copied by one control, both on plain http as well (L18)", () => {
    const onlyIn = (path: string, what: RegExp) =>
      sources.filter((source) => source.path !== path && what.test(source.text)).map((source) => source.path);
    expect(onlyIn("shared/new-id.ts", /randomUUID|getRandomValues\(new Uint8Array\(10\)/)).toEqual([]);
    expect(onlyIn("client/ui/copy-button.tsx", /\.clipboard\b|execCommand/)).toEqual([]);
  });
  test("what every page needs is made once, in client/ui and client/kept.ts (U4)", () => {
    const styles = globSync("client/**/*.css").map((path) => ({ path, text: readFileSync(path, "utf8") }));
    const outside = (what: RegExp) =>
      [...styles, ...under("client")]
        .filter(({ path, text }) => !path.startsWith("client/ui/") && what.test(text))
        .map(({ path }) => path);
    expect(
      outside(/^\.\w+ \{[^}]*clip-path: inset\(50%\)/m),
      "text for those who listen is <Hidden>",
    ).toEqual([]);
    expect(outside(/:[^;{}"'`]*#[0-9a-f]{3,8};/), "colours are tokens").toEqual([]);
    expect(
      outside(/\b(local|session)Storage\b/).filter((path) => path !== "client/kept.ts"),
      "storage that may be off, or full, is tried by client/kept.ts",
    ).toEqual([]);
  });
  test("no address of a file is taken for its path: a space stands there as %20", () => {
    const wrong = globSync("{shared,db,server,client,scripts,tests,bench}/**/*.{ts,tsx,js}").filter((path) =>
      /import\.meta\.url\)\s*\.(pathname|href\.replace)/.test(readFileSync(path, "utf8")),
    );
    expect(wrong).toEqual([]);
  });
  test("no browser reads a clock by zone data or words of its own (T2)", () => {
    // Drawn on the server alone; and the reader's own zone, by which a new event begins.
    const served = "client/public/json-ld.ts";
    const reads = /toZoned|ZonedDateTime|toLocale|Intl\.DateTimeFormat\((?!\)\.resolvedOptions)|timeZone:/;
    expect(
      under("client")
        .filter((source) => reads.test(source.text) && source.path !== served)
        .map((source) => source.path),
    ).toEqual([]);
    expect(
      under("client")
        .filter((source) => source.imports.includes(served))
        .map(({ path }) => path),
    ).toEqual(["client/public/render.tsx"]);
  });
  test("no feature knows which database it runs on", () => {
    const features = under("server").filter((source) => /^server\/[^/]+\//.test(source.path));
    expect(offenders(features, (each) => each.startsWith("db/dialect.") && each !== "db/dialect.ts")).toEqual(
      [],
    );
    expect(
      features.filter((source) => source.text.includes("engineName")).map((source) => source.path),
    ).toEqual([]);
  });
});

describe("a production start", () => {
  const texts = new Map(sources.map((source) => [source.path, source]));
  const reached = (path: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(path)) return seen;
    seen.add(path);
    for (const each of texts.get(path)?.imports ?? []) reached(each, seen);
    return seen;
  };
  const started = ["server/main.ts", "server/start.ts"].flatMap((path) => [...reached(path)]);

  test("is found, with the tables under it", () => {
    expect(started).toEqual(expect.arrayContaining(["server/app.ts", "db/dialect.ts", "db/schema.ts"]));
  });
  test("reaches nothing of the tests, in which guards are taken out", () => {
    expect(started.filter((path) => path.startsWith("tests/"))).toEqual([]);
  });
  test("has no switch for a guard", () => {
    const switches = sources.filter((source) => /GUARDS_OUT|FAULTS|VITEST|NODE_ENV/.test(source.text));
    expect(switches.map((source) => source.path)).toEqual([]);
  });
});

test("the server starts no program but itself, and asks nobody's address", () => {
  const starts = under("server").filter((source) => source.imports.includes("node:child_process"));
  expect(starts.map((source) => source.path)).toEqual(["server/start.ts"]);
  const asks = under("server").filter((source) =>
    /\bfetch\(|\b(https?|net|tls)\.(request|get|connect)\(/.test(source.text),
  );
  expect(asks.map((source) => source.path)).toEqual([]);
});

const tests = globSync("tests/**/*.test.{ts,tsx}").map((path) => ({
  path,
  text: readFileSync(path, "utf8"),
}));

test("a test that reads the words of a page loads them, since no page does it there", () => {
  const readers = tests.filter(({ text }) => /^import [^;]*"#client\/words\/(?!glossary\/)/m.test(text));
  const without = readers.filter(({ text }) => !/^import "#tests\/words\.ts"/m.test(text));
  expect(without.map(({ path }) => path)).toEqual([]);
});

test("every rule has a number of its own, and a test of the quick form cites it", () => {
  const numbers = [...readFileSync("docs/rules.md", "utf8").matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(
    ([, number]) => number as string,
  );
  expect(numbers.length).toBeGreaterThan(100);
  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
  const quick = tests.filter(({ path }) => !path.startsWith("tests/clients/"));
  // In a title, "L1: …" or "… (S1, S2)", or in a comment that says what a file is about.
  const cited = quick.flatMap(({ text }) =>
    (text.match(/["`(][A-Z]\d+:|\([A-Z]\d+(, [A-Z]\d+)*\)|\bRules? [A-Z]\d+.*/g) ?? []).flatMap(
      (words) => words.match(/[A-Z]\d+/g) ?? [],
    ),
  );
  expect(numbers.filter((number) => !cited.includes(number))).toEqual([]);
});

test("every guard that a control takes out stands where the control looks for it", () => {
  const edits = (Object.keys(guards) as GuardName[]).flatMap((name) =>
    editsOf(name).map((edit) => ({ name, ...edit })),
  );
  expect(edits.length).toBeGreaterThan(10);
  const gone = edits.filter(({ file, stands }) => !readFileSync(file, "utf8").includes(stands));
  expect(gone.map(({ name, file }) => `${file}: ${name}`)).toEqual([]);
});

test("every test that docs/security.md names is there", () => {
  const all = tests
    .map(({ text }) => text)
    .join("\n")
    .replaceAll('\\"', '"');
  const table = readFileSync("docs/security.md", "utf8")
    .split("\n")
    .filter((line) => /^\| [\d.]/.test(line));
  const named = table.flatMap((line) => [...line.matchAll(/"([^"]+)"/g)].map((match) => match[1] as string));
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((title) => !all.includes(title))).toEqual([]);
});
