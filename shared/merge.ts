/** Where something stands in a document: names of fields, and in a list of things their ids. */
export type Path = readonly string[];

/** A smallest part of a document in which two versions of it differ. */
export interface Leaf {
  path: Path;
  /** `element`: a thing of a list, which one of the two does not have. `order`: of the list at `path`. */
  kind: "value" | "element" | "order";
  /** What both began with. */
  base: unknown;
  mine: unknown;
  theirs: unknown;
  /** Whether both changed it: what one alone changed is that one's. */
  both: boolean;
  /** The list that an element stands in, in order, so that it finds its place again. */
  among?: readonly string[];
}

export interface Merged<T> {
  /** What one alone changed is that one's; what both changed is mine. */
  document: T;
  leaves: Leaf[];
}

/** The next save is made on top of theirs; and what a form tells its lines apart by is nobody's. */
const passedOver: ReadonlySet<string> = new Set(["version", "key"]);
/** Half of each would be a third place. */
const whole: ReadonlySet<string> = new Set(["geo"]);

/**
 * Two began with `base`. Texts are merged language by language, things of a list one by one; the order of
 * a list is one leaf, and so is a list of what has no id.
 */
export function merge<T>(base: T, mine: T, theirs: T): Merged<T> {
  const leaves: Leaf[] = [];
  const document = mergedAt(base, mine, theirs, [], leaves) as T;
  return { document, leaves };
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Order is part of a list and no part of an object; a field that is undefined is not there. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, at) => same(each, b[at]));
  if (!isFields(a) || !isFields(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => same(a[key], b[key]));
}

function mergedAt(base: unknown, mine: unknown, theirs: unknown, path: Path, leaves: Leaf[]): unknown {
  if (same(mine, theirs)) return theirs;
  if (isFields(mine) && isFields(theirs) && !whole.has(path.at(-1) ?? ""))
    return mergedFields(isFields(base) ? base : {}, mine, theirs, path, leaves);
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const lists = [Array.isArray(base) ? base : [], mine, theirs] as const;
    if (lists.every((list) => list.every(hasName))) return mergedLists(lists, path, leaves);
    if (lists.every((list) => list.length === mine.length && list.every(isFields)))
      return mine.map((each, at) => mergedAt(lists[0][at], each, theirs[at], [...path, String(at)], leaves));
  }
  return decided({ path, kind: "value", base, mine, theirs }, leaves);
}

function decided(leaf: Omit<Leaf, "both">, leaves: Leaf[]): unknown {
  const both = !same(leaf.base, leaf.mine) && !same(leaf.base, leaf.theirs);
  leaves.push({ ...leaf, both });
  return same(leaf.base, leaf.mine) ? leaf.theirs : leaf.mine;
}

function mergedFields(base: Fields, mine: Fields, theirs: Fields, path: Path, leaves: Leaf[]): Fields {
  const merged: Fields = {};
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const value = passedOver.has(key)
      ? (theirs[key] ?? mine[key])
      : mergedAt(base[key], mine[key], theirs[key], [...path, key], leaves);
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

/** What a thing of a list is known by; a line that has no id, by whom it names. */
const nameOf = (element: unknown) =>
  isFields(element) ? (element.id ?? element.personId ?? undefined) : undefined;
const hasName = (element: unknown) => typeof nameOf(element) === "string";

/** Whoever stands in a list twice has a second name there. */
function named(list: readonly unknown[]): Map<string, unknown> {
  const elements = new Map<string, unknown>();
  for (const element of list) {
    const name = String(nameOf(element));
    let times = 1;
    while (elements.has(nthName(name, times))) times += 1;
    elements.set(nthName(name, times), element);
  }
  return elements;
}
const nthName = (name: string, times: number) => (times === 1 ? name : `${name} ${times}`);

type Lists = readonly [base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]];

function mergedLists(lists: Lists, path: Path, leaves: Leaf[]): unknown[] {
  const [base, mine, theirs] = lists.map(named) as [Elements, Elements, Elements];
  const inAll = (name: string) => base.has(name) && mine.has(name) && theirs.has(name);
  const orders = [base, mine, theirs].map((elements) => [...elements.keys()].filter(inAll));
  const [was, myOrder, theirOrder] = orders as [string[], string[], string[]];
  const order = same(myOrder, theirOrder)
    ? theirOrder
    : decided({ path, kind: "order", base: was, mine: myOrder, theirs: theirOrder }, leaves);

  const kept: Elements = new Map();
  for (const name of new Set([...theirs.keys(), ...mine.keys()])) {
    const [b, m, t] = [base.get(name), mine.get(name), theirs.get(name)];
    const at = [...path, name];
    const among = [...(m === undefined ? theirs : mine).keys()];
    const value =
      m !== undefined && t !== undefined
        ? mergedAt(b, m, t, at, leaves)
        : decided({ path: at, kind: "element", base: b, mine: m, theirs: t, among }, leaves);
    if (value !== undefined) kept.set(name, value);
  }
  const [first, second] = order === myOrder ? [mine, theirs] : [theirs, mine];
  const names = woven([...first.keys()], [...second.keys()]).filter((name) => kept.has(name));
  return names.map((name) => kept.get(name));
}
type Elements = Map<string, unknown>;

/** In the order of `names`; whoever else there is comes behind the one before it among `others`. */
function woven(names: readonly string[], others: readonly string[]): string[] {
  const all = [...names];
  for (const [at, name] of others.entries()) {
    if (all.includes(name)) continue;
    const before = others.slice(0, at).findLast((each) => all.includes(each));
    all.splice(before === undefined ? 0 : all.indexOf(before) + 1, 0, name);
  }
  return all;
}

/** What stands at a path; undefined where there is nothing. */
export function valueAt(document: unknown, [name, ...rest]: Path): unknown {
  if (name === undefined || document === undefined) return document;
  if (Array.isArray(document)) return valueAt(elementAt(document, name), rest);
  return isFields(document) ? valueAt(document[name], rest) : undefined;
}
const elementAt = (list: readonly unknown[], name: string) =>
  list.every(hasName) ? named(list).get(name) : list[Number(name)];

/** What a leaf is in this document: of an order, the names. */
export function leafIn(
  document: unknown,
  { path, kind, mine }: Pick<Leaf, "path" | "kind" | "mine">,
): unknown {
  const value = valueAt(document, path);
  if (kind !== "order" || !Array.isArray(value)) return value;
  return [...named(value).keys()].filter((name) => (mine as string[]).includes(name));
}

/** The document with another value for that leaf. */
export function withLeaf<T>(
  document: T,
  leaf: Omit<Leaf, "both" | "base" | "mine" | "theirs">,
  value: unknown,
): T {
  const { path, kind } = leaf;
  const [name, ...rest] = path;
  if (name === undefined) return (kind === "order" ? reordered(document, value as string[]) : value) as T;
  const within = { ...leaf, path: rest };
  if (isFields(document)) {
    const { [name]: was, ...others } = document;
    const next = withLeaf(was, within, value);
    return (next === undefined ? others : { ...document, [name]: next }) as T;
  }
  const list = Array.isArray(document) ? document : [];
  if (!list.every(hasName))
    return list.map((each, at) => (String(at) === name ? withLeaf(each, within, value) : each)) as T;
  const elements = named(list);
  const next = withLeaf(elements.get(name), within, value);
  if (next === undefined) elements.delete(name);
  else elements.set(name, next);
  const names = woven(list.length === 0 ? [] : [...named(list).keys()], leaf.among ?? [name]);
  return names.flatMap((each) => (elements.has(each) ? [elements.get(each)] : [])) as T;
}

function reordered(list: unknown, order: readonly string[]): unknown {
  const elements = named(list as unknown[]);
  return woven(order, [...elements.keys()]).flatMap((name) => elements.get(name) ?? []);
}

/** Places in a list, as problems name them (`hosts.0.city`), become the ids that leaves go by. */
export function pathOf(document: unknown, problem: string): Path {
  let at = document;
  return problem.split(".").map((step) => {
    const list = Array.isArray(at) ? at : null;
    at = list ? list[Number(step)] : isFields(at) ? at[step] : undefined;
    return list?.every(hasName) ? ([...named(list).keys()][Number(step)] ?? step) : step;
  });
}
