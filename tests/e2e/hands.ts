import type { Locator, Page } from "playwright-core";

const tabsMax = 400;

/** Somebody with a keyboard alone. Presses and typed characters are counted; Tab and arrows lead about, and are not. */
export class Hands {
  presses = 0;
  characters = 0;
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** On from where the focus is, as far as it takes. */
  async to(target: Locator): Promise<void> {
    await target.waitFor({ state: "attached" });
    const away = await target.evaluate(stopsAway);
    const key = away < 0 ? "Shift+Tab" : "Tab";
    for (let tabs = 1; tabs < Math.abs(away); tabs++) await this.page.keyboard.press(key);
    for (let tabs = 0; tabs < tabsMax; tabs++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`Tab does not lead to ${target}`);
  }

  async press(target: Locator, key: "Enter" | " " = "Enter"): Promise<void> {
    await this.to(target);
    this.presses += 1;
    await this.page.keyboard.press(key);
  }

  /** Whatever stood there is written over, as after Tab. */
  async write(target: Locator, text: string): Promise<void> {
    await this.to(target);
    await this.page.keyboard.press("ControlOrMeta+a");
    this.characters += [...text].length;
    await this.page.keyboard.type(text);
  }

  /** A day, in the order in which an English browser asks for it. */
  async writeDay(target: Locator, [year = "", month = "", day = ""]: string[]): Promise<void> {
    await this.to(target);
    this.characters += 8;
    await this.page.keyboard.type(`${month}${day}${year}`);
  }

  /** One of a list, by arrows. */
  async choose(target: Locator, label: string): Promise<void> {
    await this.to(target);
    const steps = await target.evaluate(
      (element, text) =>
        element instanceof HTMLSelectElement
          ? [...element.options].findIndex((option) => option.text === text) - element.selectedIndex
          : Number.NaN,
      label,
    );
    if (Number.isNaN(steps)) throw new Error(`${target} is no list.`);
    for (let step = 0; step < Math.abs(steps); step++)
      await this.page.keyboard.press(steps > 0 ? "ArrowDown" : "ArrowUp");
  }

  /** One of hundreds, by what is typed of it. */
  async find(target: Locator, typed: string): Promise<void> {
    await this.write(target, typed);
    await this.page.keyboard.press("ArrowDown");
    this.presses += 1;
    await this.page.keyboard.press("Enter");
  }
}

/** About how many stops of Tab lie between the focus and there: so many are pressed without looking after each. */
function stopsAway(target: Element): number {
  const all = [
    ...document.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, textarea, summary, [tabindex]",
    ),
  ];
  const isStop = (each: HTMLElement) =>
    each === target ||
    each === document.activeElement ||
    (each.tabIndex >= 0 &&
      !each.matches(":disabled, input[type=radio]:not(:checked)") &&
      each.checkVisibility() &&
      !(document.querySelector("dialog[open]") && !each.closest("dialog")));
  const stops = all.filter(isStop);
  return stops.indexOf(target as HTMLElement) - stops.indexOf(document.activeElement as HTMLElement);
}

/** What has the focus is called, as far as the page says it: a heading by its words, a field by its label and legend. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return "";
    if (/^H\d$/.test(element.tagName)) return element.innerText;
    const label =
      element.getAttribute("aria-label") ?? document.querySelector(`label[for="${element.id}"]`)?.textContent;
    const legend = element.closest("fieldset")?.querySelector("legend")?.textContent;
    return [legend, label].filter(Boolean).join(": ");
  });
