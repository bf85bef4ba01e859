import { z } from "zod";
import { type CrewItem, CrewSheet, crewItemOf, type Souvenir } from "#shared/crew.ts";
import { same } from "#shared/merge.ts";
import type { Session } from "#shared/sessions.ts";
import type { Texts } from "#shared/texts.ts";

/** A line for each item of the session, in its order; then what is kept of items that it has lost. */
export function formOf(sheet: CrewSheet, { items }: Pick<Session, "items">): CrewSheet {
  const lost = sheet.items.filter(({ id }) => !items.some((item) => item.id === id));
  return { ...sheet, items: [...items.map(({ id }) => crewItemOf(sheet, id)), ...lost] };
}

/** What was typed, as the wire's own schema reads it: of what says nothing, nothing is sent. */
export const CrewFormSchema = z.preprocess((form) => sheetOf(form as CrewSheet), CrewSheet);

const sheetOf = (form: CrewSheet): CrewSheet => ({
  ...form,
  items: form.items.map(tidied).filter((item) => !same(item, crewItemOf({ items: [] }, item.id))),
});

const tidied = (item: CrewItem): CrewItem => ({
  ...item,
  mcLine: written(item.mcLine),
  souvenir:
    item.souvenir && !same(tidiedSouvenir(item.souvenir), noSouvenir) ? tidiedSouvenir(item.souvenir) : null,
});
const tidiedSouvenir = (souvenir: Souvenir): Souvenir => ({
  ...souvenir,
  object: written(souvenir.object),
  text: written(souvenir.text),
  acrossScreens: written(souvenir.acrossScreens),
});
const written = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ""));

export const noSouvenir: Souvenir = {
  giverId: null,
  receiverId: null,
  object: {},
  text: {},
  pictureId: null,
  carriedBy: "",
  acrossScreens: {},
};

/** The next time after the session's start at which a clock shows this: behind midnight it is the next day. */
export function wallAfter(start: string, time: string): string | null {
  if (time === "") return null;
  const day = start.slice(0, 10);
  if (time >= start.slice(11)) return `${day}T${time}`;
  const next = new Date(Date.parse(`${day}T00:00Z`) + 24 * 60 * 60_000);
  return `${next.toISOString().slice(0, 10)}T${time}`;
}
