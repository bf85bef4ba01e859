import type { Page } from "playwright-core";

/* What is wrong with a page for those who listen, as the browser hands it to a screen reader. */

interface Value<T = string> {
  value?: T;
}
interface Node {
  nodeId: string;
  ignored: boolean;
  role?: Value;
  name?: Value;
  properties?: { name: string; value: Value<unknown> }[];
  parentId?: string;
  childIds?: string[];
}

const pressed = ["button", "link", "tab", "menuitem", "switch", "checkbox", "radio", "DisclosureTriangle"];
const filledIn = ["textbox", "searchbox", "combobox", "spinbutton", "radiogroup", "listbox", "slider"];
const landmarks = ["navigation", "region", "complementary", "form", "search"];

/** `3`, `12 / 40`: a number that does not say of what. One to call is what it says. */
const isBare = (name: string) => /\d/.test(name) && !/\p{L}/u.test(name) && !/^\+[\d ]+$/.test(name);
/** `Questions, 3`: it could be anything's. */
const endsBare = (name: string) => /[,，、]\s*\d+$/u.test(name);

export async function wronglySaid(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Accessibility.enable"); // it is kept up to date from here on, not made for this one look
  await page.evaluate(() => new Promise(requestAnimationFrame));
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as { nodes: Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (id: string): Node[] => {
    const node = byId.get(id);
    return node ? [node, ...(node.childIds ?? []).flatMap(inOrder)] : [];
  };
  const said = inOrder(nodes.find(({ parentId }) => !parentId)?.nodeId ?? "").filter(
    ({ ignored }) => !ignored,
  );
  const role = (node: Node) => node.role?.value ?? "";
  const name = (node: Node) => node.name?.value?.trim() ?? "";
  const has = (node: Node, property: string) =>
    node.properties?.find((each) => each.name === property)?.value.value;
  const wrong: string[] = [];

  for (const node of said) {
    const [is, called] = [role(node), name(node)];
    if ([...pressed, ...filledIn].includes(is)) {
      if (!called) wrong.push(`a ${is} without a name`);
      else if (isBare(called) || endsBare(called))
        wrong.push(`a ${is} that is called by a number: ${called}`);
    }
    if (["textbox", "combobox", "spinbutton"].includes(is) && has(node, "invalid") === "true")
      wrong.push(`wrong before anything was typed: ${called}`);
  }

  const headings = said.filter((node) => role(node) === "heading");
  const levels = headings.map((node) => Number(has(node, "level")));
  if (levels.filter((level) => level === 1).length !== 1)
    wrong.push(`${levels.filter((level) => level === 1).length} headings of the first level`);
  levels.forEach((level, at) => {
    const before = levels[at - 1] ?? 0;
    if (at > 0 && level > before + 1)
      wrong.push(`a heading of level ${level} after one of ${before}: ${name(headings[at] as Node)}`);
    if (!name(headings[at] as Node)) wrong.push(`an empty heading of level ${level}`);
  });

  if (said.filter((node) => role(node) === "main").length !== 1) wrong.push("not one main part");
  for (const is of landmarks) {
    const names = said.filter((node) => role(node) === is && (is !== "form" || name(node))).map(name);
    const twice = names.filter((each, at) => names.indexOf(each) !== at);
    if (twice.length > 0) wrong.push(`more than one ${is} called "${twice[0]}"`);
  }
  return [...new Set(wrong)];
}
