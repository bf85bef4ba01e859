import { type RefObject, useEffect, useLayoutEffect } from "react";

const steps = [0, 1, 2, 3, 4, 5] as const;

/**
 * What stands in the element gives way step by step until all of it fits (`data-fit`, which the style
 * sheet reads): nothing is sized to one text. Measured whenever what it shows, the screen or the fonts change.
 */
export function useFit(area: RefObject<HTMLElement | null>, shown: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is measured anew.
  useLayoutEffect(() => giveWay(area.current), [area, shown]);
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const again = () => giveWay(element);
    const observer = new ResizeObserver(again);
    observer.observe(element);
    void document.fonts.ready.then(again);
    return () => observer.disconnect();
  }, [area]);
}

function giveWay(element: HTMLElement | null) {
  if (!element) return;
  for (const step of steps) {
    element.dataset.fit = String(step);
    if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) return;
  }
}
