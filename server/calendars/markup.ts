/** The description once more as HTML, for Outlook alone: paragraphs, line breaks and links, nothing else. */
export function markupOf(description: string): string {
  const paragraphs = description
    .split("\n\n")
    .map((paragraph) => `<p>${paragraph.split("\n").map(lineOf).join("<br>")}</p>`);
  return `<html><body>${paragraphs.join("")}</body></html>`;
}

/** An address stands alone on its line, as `descriptionOf` writes it. */
const lineOf = (line: string) =>
  /^https?:\/\/\S+$/.test(line) ? `<a href="${escaped(line)}">${escaped(line)}</a>` : escaped(line);

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] as string);
