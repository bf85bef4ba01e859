import { SaxesParser } from "saxes";

export interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

/** As a strict reader takes it (XML 1.0): throws at the first thing that is none. */
export function readXml(text: string): Element {
  const parser = new SaxesParser({});
  const root: Element = { name: "", attributes: {}, text: "", children: [] };
  const open = [root];
  const inner = () => open.at(-1) as Element;
  parser.on("error", (problem) => {
    throw problem;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: "", children: [] };
    inner().children.push(element);
    open.push(element);
  });
  parser.on("text", (piece) => {
    inner().text += piece;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(text).close();
  return root.children[0] as Element;
}

export const under = (element: Element, ...path: string[]): Element[] =>
  path.reduce<Element[]>(
    (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
    [element],
  );
export const textOf = (element: Element, name: string) => under(element, name)[0]?.text ?? "";
