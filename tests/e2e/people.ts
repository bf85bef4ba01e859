import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { langNames } from "#client/words/common.ts";
import { meWords } from "#client/words/me.ts";
import { messagesWords } from "#client/words/messages.ts";
import { organizeWords } from "#client/words/organize.ts";
import { publicWords } from "#client/words/public.ts";
import { questionsWords } from "#client/words/questions.ts";
import { registerWords } from "#client/words/register.ts";
import { releaseWords } from "#client/words/releases.ts";
import { roomsWords } from "#client/words/rooms.ts";
import { sessionsWords } from "#client/words/sessions.ts";
import { namesIn } from "#shared/names.ts";
import type { Mode } from "#shared/rooms.ts";
import { type Lang, langs, type Texts } from "#shared/texts.ts";
import { shown, visit, type WatchedPage } from "#tests/e2e/browser.ts";
import "#tests/words.ts";

/* What people do with the pages, by what stands on them in their own language. */

/** On the organizers' programme: a new session in the first room, saved and published. */
export async function scheduleSession(
  page: Page,
  address: string,
  { title, wall, minutes }: { title: Texts; wall: string; minutes: number },
) {
  const words = sessionsWords.en;
  await visit(page, address);
  await page.getByRole("button", { name: words.add, exact: true }).click();

  const editor = page.getByRole("dialog");
  const titles = editor.getByRole("group", { name: words.editor.title, exact: true });
  for (const lang of langs) await titles.getByLabel(langNames[lang]).fill(title[lang] ?? "");
  await editor.getByLabel(words.editor.kind, { exact: true }).selectOption("ceremony");
  await editor.getByLabel(words.editor.start, { exact: true }).fill(wall);
  await editor.getByLabel(words.editor.minutes, { exact: true }).fill(String(minutes));
  await editor.getByRole("button", { name: words.editor.save, exact: true }).click();
  await editor.waitFor({ state: "detached" });

  await page.getByRole("button", { name: organizeWords.en.publish, exact: true }).click();
  const confirming = page.getByRole("dialog");
  await confirming.getByRole("button", { name: releaseWords.en.publish.confirm, exact: true }).click();
  await confirming.waitFor({ state: "detached" });
}

export interface Registering {
  lang: Lang;
  mode: Mode;
  native: string;
  latin: string;
  host: string;
  email: string;
}

/** From the public page by its one button to the person's own page. */
export async function register(
  page: Page,
  event: string,
  { lang, mode, native, latin, host, email }: Registering,
) {
  const words = registerWords[lang];
  await visit(page, event);
  await page.getByRole("link", { name: publicWords[lang].register, exact: true }).first().click();
  await page.waitForURL(/\/register/);
  await shown(page);
  // What is to be chosen is under a label that carries more than its words: seats left, for one.
  await page.getByRole("radio", { name: namesIn[lang].modes[mode] }).check({ force: true });
  await page.getByLabel(words.nativeName, { exact: true }).fill(native);
  await page.getByLabel(words.latinName).fill(latin);
  await page.getByRole("radio", { name: host }).check({ force: true });
  // A second form on the page mails a lost link again: it asks for an address too.
  const send = page.getByRole("button", { name: words.submit, exact: true });
  const form = page.locator("form").filter({ has: send });
  await form.getByLabel(words.email, { exact: true }).fill(email);
  await send.click();
  await page.waitForURL(/\/me(\?|$)/);
  await shown(page);
}

/** From the agenda on the person's own page into the room. */
export async function enterRoom(page: Page, { lang, mode }: Pick<Registering, "lang" | "mode">) {
  const words = meWords[lang];
  const into = mode === "online" ? words.enterRoom : words.followRoom;
  await page.getByRole("link", { name: into, exact: true }).first().click();
  await page.waitForURL(/\/rooms\//);
  await inStep(page);
}

export const ask = async (page: Page, lang: Lang, text: string) => {
  await page.getByRole("textbox", { name: questionsWords[lang].ask, exact: true }).fill(text);
  await page.getByRole("button", { name: questionsWords[lang].send, exact: true }).click();
};

/** The line of one question in the list of attendees or on the moderator's desk. */
export const question = (page: Page, text: string): Locator =>
  page.getByRole("listitem").filter({ hasText: text });

export const turnTo = (tab: "chat" | "questions", page: Page, lang: Lang) =>
  page.getByRole("tab", { name: (tab === "chat" ? messagesWords : questionsWords)[lang].tab }).click();

export const messageBox = (page: Page, lang: Lang): Locator =>
  page.getByRole("textbox", { name: messagesWords[lang].write, exact: true });

export const say = async (page: Page, lang: Lang, text: string) => {
  await messageBox(page, lang).fill(text);
  await page.getByRole("button", { name: messagesWords[lang].send, exact: true }).click();
};

/** The line to the server is up, and all it has said is shown. */
export const inStep = (page: Page, timeoutMillis = 15_000) =>
  page.locator('[data-line="live"]').waitFor({ state: "attached", timeout: timeoutMillis });

export const catchingUp = (page: Page, lang: Lang, timeoutMillis: number) =>
  page.getByText(roomsWords[lang].line.catchingUp).waitFor({ timeout: timeoutMillis });

export function expectNothingWrong(...watched: WatchedPage[]) {
  expect(watched.flatMap(({ problems }) => problems)).toEqual([]);
}
