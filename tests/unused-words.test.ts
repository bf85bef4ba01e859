import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Node, type SourceFile, SyntaxKind } from "typescript/unstable/ast";
import {
  isArrowFunction,
  isBindingElement,
  isElementAccessExpression,
  isIdentifier,
  isObjectLiteralExpression,
  isPropertyAssignment,
  isSatisfiesExpression,
} from "typescript/unstable/ast/is";
import {
  API,
  type Checker,
  type Symbol as Named,
  type NodeHandle,
  type Type,
} from "typescript/unstable/sync";
import { afterAll, beforeAll, expect, test } from "vitest";

/* Words are properties: neither the compiler nor the search for unused exports sees one that nobody reads. */

const compiler = new API();
afterAll(() => compiler.close());
let checker: Checker;
let fileAt: (path: string) => SourceFile;
beforeAll(() => {
  const [project] = compiler.updateSnapshot({ openProjects: [resolve("tsconfig.json")] }).getProjects();
  if (!project) throw new Error("There is no project to look through.");
  checker = project.checker;
  fileAt = (path) => {
    const file = project.program.getSourceFile(resolve(path));
    if (!file) throw new Error(`The compiler does not know ${path}.`);
    return file;
  };
}, 60_000);

/** What stands below a node, itself first; nothing below those that `stop` names. */
function* below(node: Node, stop: (each: Node) => boolean = () => false): Generator<Node> {
  yield node;
  if (stop(node)) return;
  const children: Node[] = [];
  node.forEachChild((child) => void children.push(child));
  for (const child of children) yield* below(child, stop);
}

const handleOf = ({ path, index }: NodeHandle) => `${path} ${index}`;
const declared = (symbol: Named | undefined) => (symbol?.declarations ?? []).map(handleOf);

/** Each word of an area by where it is declared, named as one would say it: `rooms: question.ask`. */
function wordsOf(path: string): Map<string, string> {
  const file = fileAt(path);
  if (/^export const words: /m.test(file.text)) return new Map(); // an enumeration says which there are
  const named: { name: string; node: Node }[] = [];
  const collect = (node: Node, above: string) => {
    for (const each of below(
      node,
      (inner) => isArrowFunction(inner) || (isPropertyAssignment(inner) && inner !== node),
    )) {
      if (each === node || !isPropertyAssignment(each)) continue;
      const name = above + each.name.getText(file).replaceAll('"', "");
      named.push({ name, node: each.name });
      const said = isSatisfiesExpression(each.initializer) ? each.initializer.expression : each.initializer;
      if (isObjectLiteralExpression(said)) collect(said, `${name}.`);
    }
  };
  collect(file, "");
  const symbols = checker.getSymbolAtLocation(named.map((each) => each.node));
  return new Map(
    named.flatMap(({ name }, at) => declared(symbols[at]).map((key) => [key, `${path}: ${name}`])),
  );
}

/** What a file reads by name, by taking apart, and by one of several names. */
function readIn(path: string): string[] {
  const names: Node[] = [];
  const found: string[] = [];
  const file = fileAt(path);
  for (const node of below(file)) {
    if (isIdentifier(node)) names.push(node);
    if (isBindingElement(node) && node.parent.kind === SyntaxKind.ObjectBindingPattern) {
      const name = (node.propertyName ?? node.name)?.getText(file).replaceAll('"', "");
      if (name) found.push(...readOf(node.parent, [name]));
    }
    if (isElementAccessExpression(node)) {
      found.push(...readOf(node.expression, literalsOf(checker.getTypeAtLocation(node.argumentExpression))));
    }
  }
  return [...found, ...checker.getSymbolAtLocation(names).flatMap(declared)];
}

/** The names that a value may be: `"onsite"` and `"online"` of a mode. */
const literalsOf = (type: Type | undefined): string[] =>
  type?.isUnionType() ? type.getTypes().flatMap(literalsOf) : type?.isStringLiteralType() ? [type.value] : [];

function readOf(node: Node, names: readonly string[]): string[] {
  const type = checker.getTypeAtLocation(node);
  return names.flatMap((name) => declared(type && checker.getPropertyOfType(type, name)));
}

let words: Map<string, string>;
let readBy: Map<string, string[]>;
beforeAll(() => {
  words = new Map(
    globSync("{client/words/*,server/*/words,shared/names}/en.ts")
      .filter((path) => !path.includes("/glossary/"))
      .flatMap((path) => [...wordsOf(path)]),
  );
  const readers = globSync("{client,server}/**/*.{ts,tsx}").filter(
    (path) =>
      !/^(client|server\/\w+)\/words\//.test(path) && /words|namesIn/i.test(readFileSync(path, "utf8")),
  );
  readBy = new Map(readers.map((path) => [path, readIn(path)]));
}, 60_000);

/** The audit looks them up by what its line says, and the compiler which of them there are. */
const lookedUp = /^client\/words\/(\w+\/en\.ts: deeds|(team|arrivals)\/en\.ts: states)\./;

function unread(pages: (path: string) => boolean): string[] {
  const read = new Set([...readBy].flatMap(([path, each]) => (pages(path) ? each : [])));
  return [...words].flatMap(([key, name]) => (read.has(key) || lookedUp.test(name) ? [] : [name]));
}

test("each word of a page, a mail, a calendar or a file is read by one (U3)", () => {
  expect(words.size).toBeGreaterThan(500);
  expect(unread(() => true)).toEqual([]);
});

test.each([
  ["client/ui/pager.tsx", ["client/words/common/en.ts: previousPage", "client/words/common/en.ts: nextPage"]],
  [
    "client/rooms/reactions-bar.tsx",
    ["", ".label", ".kinds", ".kinds.applause", ".kinds.heart", ".kinds.flower", ".kinds.cheer"].map(
      (name) => `client/words/rooms/en.ts: reactions${name}`,
    ),
  ],
  ["server/exchange/manifest.ts", ["server/exchange/words/en.ts: mySchedule"]],
])("control: without %s, what it reads is named", (reader, alone) => {
  expect(unread((path) => path !== reader).toSorted()).toEqual(alone.toSorted());
});
