import type { Block, Fact } from "#server/mails/blocks.ts";
import { type Composed, compose } from "#server/mails/compose.ts";
import type { Letter } from "#server/mails/letter.ts";
import type { MailLinks } from "#server/mails/links.ts";
import { reservationOf } from "#server/mails/reservation.ts";
import { mailWords } from "#server/mails/words.ts";
import { inScript } from "#shared/in-script.ts";
import type { Lang } from "#shared/texts.ts";

export interface Rendered {
  subject: string;
  text: string;
  html: string;
}

/** The mail as it goes out, twice the same: as text and as HTML without anything to load. */
export function renderMail(letter: Letter, links: MailLinks): Rendered {
  const composed = compose(letter, links);
  return {
    subject: oneLine(composed.subject),
    text: clean(asText(composed)),
    html: clean(asHtml(composed, reservationOf(letter, links))),
  };
}

function asText({ lang, from, blocks }: Composed): string {
  const parts = blocks.map((block) => textOf(block, lang)).filter(Boolean);
  return `${[...parts, from].join("\n\n")}\n`;
}

function textOf(block: Block, lang: Lang): string {
  if (block.kind === "button") return `${block.label}:\n${block.href}`;
  if (block.kind !== "facts") return block.text;
  return block.facts.map(({ label, value }) => mailWords[lang].labels.label(label, value)).join("\n");
}

const ink = "#22201c";
const softInk = "#6b665d";
const paper = "#faf8f3";
const hairline = "#e4dfd4";
const defaultSeal = "#9b2c2c";
const font = "-apple-system,'Segoe UI','Hiragino Sans','PingFang SC','Noto Sans CJK JP',sans-serif";

function asHtml({ lang, subject, from, sealColour, blocks }: Composed, reservation: object | null): string {
  const seal = sealColour ?? defaultSeal;
  return `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title>${
    reservation ? `\n<script type="application/ld+json">${inScript(reservation)}</script>` : ""
  }</head>
<body style="margin:0;background:${paper};color:${ink};font:16px/1.6 ${font}">
<div style="max-width:560px;margin:0 auto;padding:24px">
<p style="margin:0 0 24px;padding:0 0 12px;border-bottom:2px solid ${seal};color:${softInk};font-size:14px">${escaped(from)}</p>
${blocks.map((block) => htmlOf(block, lang, seal)).join("\n")}
</div>
</body>
</html>
`;
}

function htmlOf(block: Block, lang: Lang, seal: string): string {
  switch (block.kind) {
    case "paragraph":
      return `<p style="margin:0 0 16px">${escaped(block.text).replaceAll("\n", "<br>\n")}</p>`;
    case "note":
      return `<p style="margin:0 0 16px;color:${softInk};font-size:14px">${escaped(block.text)}</p>`;
    case "button":
      return `<p style="margin:24px 0 16px"><a href="${escaped(block.href)}" style="display:inline-block;padding:10px 20px;border-radius:6px;background:${seal};color:#ffffff;text-decoration:none">${escaped(block.label)}</a></p>`;
    case "facts":
      return block.facts.length === 0
        ? ""
        : `<p style="margin:16px 0;padding:12px 0;border-top:1px solid ${hairline};border-bottom:1px solid ${hairline}">${block.facts.map((fact) => factOf(fact, lang)).join("<br>\n")}</p>`;
  }
}

function factOf({ label, value, href }: Fact, lang: Lang): string {
  const shown = href
    ? `<a href="${escaped(href)}" style="color:${ink};word-break:break-all">${escaped(value)}</a>`
    : escaped(value);
  return mailWords[lang].labels.label(`<span style="color:${softInk}">${escaped(label)}</span>`, shown);
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] as string);

/** Control characters other than line breaks have no place in a mail; a bare CR least of all. */
const clean = (text: string) => text.replace(/[^\P{Cc}\n]/gu, "");
const oneLine = (text: string) => text.replace(/\p{Cc}+/gu, " ");
