import type { Page } from "playwright-core";

/**
 * What a reader cannot read of a page as it stands: texts that a box cuts off without a sign that there is
 * more, and texts that lie over another. What stays in sight while one scrolls (bars, heads of tables) may
 * lie over what scrolls below it.
 */
export const wronglyLaid = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    interface Drawn {
      element: Element;
      text: string;
      layer: Element | null;
      rects: DOMRect[];
    }
    const slackPixels = 2;
    const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

    const isHidden = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return (
        !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
        width * height <= 4 ||
        getComputedStyle(element).clipPath === "inset(50%)"
      );
    };
    const layerOf = (element: Element | null): Element | null => {
      for (let each = element; each; each = each.parentElement)
        if (["fixed", "sticky"].includes(getComputedStyle(each).position)) return each;
      return null;
    };
    /** Whether the box says itself that there is more than it shows. */
    const saysMore = (style: CSSStyleDeclaration) =>
      style.textOverflow === "ellipsis" || !["none", ""].includes(style.webkitLineClamp);

    /** What is left of the rectangle within the boxes around it; what is cut is told, where nothing says so. */
    function within(element: Element, rect: DOMRect, onCut: () => void): DOMRect | null {
      let { left, top, right, bottom } = rect;
      let marked = false;
      for (
        let box: Element | null = element;
        box && box !== document.documentElement;
        box = box.parentElement
      ) {
        const style = getComputedStyle(box);
        if (isHidden(box)) return null; // read aloud, and not shown
        const edge = box.getBoundingClientRect();
        marked ||= saysMore(style);
        for (const [overflow, from, to] of [
          [style.overflowX, "left", "right"],
          [style.overflowY, "top", "bottom"],
        ] as const) {
          if (overflow === "visible") continue;
          const beyond = Math.max(edge[from] - rect[from], rect[to] - edge[to]);
          if (["hidden", "clip"].includes(overflow) && !marked && beyond > slackPixels) onCut();
        }
        if (style.overflowX !== "visible")
          [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
        if (style.overflowY !== "visible")
          [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
        if (right <= left || bottom <= top) return null;
        if (style.position === "fixed") break;
      }
      return new DOMRect(left, top, right - left, bottom - top);
    }

    const wrong = new Set<string>();
    const drawn: Drawn[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      if (!element || !text || element.closest("script, style, noscript, option, svg")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].flatMap(
        (rect) => within(element, rect, () => wrong.add(`cut off: ${shortened(text)}`)) ?? [],
      );
      if (rects.length > 0) drawn.push({ element, text, layer: layerOf(element), rects });
    }

    /** Of a line's box the letters fill the middle. */
    const middle = ({ left, top, width, height }: DOMRect) =>
      new DOMRect(left + slackPixels, top + height / 4, width - 2 * slackPixels, height / 2);
    const meet = (a: DOMRect, b: DOMRect) =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const lines = drawn.flatMap((each) => each.rects.map((rect) => ({ each, rect: middle(rect) })));
    lines.sort((a, b) => a.rect.top - b.rect.top);
    for (const [at, one] of lines.entries())
      for (const other of lines.slice(at + 1)) {
        if (other.rect.top > one.rect.bottom) break;
        if (one.each === other.each || one.each.layer !== other.each.layer) continue;
        if (meet(one.rect, other.rect))
          wrong.add(`one over the other: ${shortened(one.each.text)} / ${shortened(other.each.text)}`);
      }
    return [...wrong].slice(0, 8);
  });
