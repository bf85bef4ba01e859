import { xmlText } from "#server/xml-text.ts";

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};
const escaped = (text: string) => xmlText(text).replaceAll(/[&<>]/g, (sign) => entities[sign] as string);
const quoted = (text: string) =>
  `"${xmlText(text).replaceAll(/[&<>"\t\n\r]/g, (sign) => entities[sign] as string)}"`;

type Child = Xml | string;
/** Text that is XML already: nothing else gets in unescaped. */
export class Xml {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** `<name attribute="…">children</name>`; attributes without a value are left out. */
export function element(
  name: string,
  attributes: Record<string, string | number | null | undefined>,
  ...children: (Child | Child[])[]
): Xml {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}=${quoted(String(value))}`);
  const within = children.flat().map((child) => (child instanceof Xml ? child.text : escaped(child)));
  const open = `${name}${given.join("")}`;
  return new Xml(within.length === 0 ? `<${open}/>` : `<${open}>${within.join("")}</${name}>`);
}

export const xmlFile = (root: Xml) => `<?xml version="1.0" encoding="UTF-8"?>\n${root.text}\n`;
