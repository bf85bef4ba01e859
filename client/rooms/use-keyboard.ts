import { type RefObject, useEffect } from "react";

/** Lower than this with the focus in a text, and a keyboard takes the rest. */
const lowPixels = 400;
/** What is left beside the lines that one needs for writing is too little for a picture. */
const noStagePixels = 260;

/**
 * While a keyboard is up, the room has the height that is seen. On Android the window shrinks with it,
 * on iOS only the visual viewport does, and slides over a page that stays as it was.
 */
export function useKeyboard(room: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const seen = window.visualViewport;
    if (!seen) return;
    const measure = () => {
      const element = room.current;
      if (!element) return;
      const isWriting = document.activeElement?.matches("textarea") ?? false;
      // Enlarged with two fingers it is not a keyboard that takes the height.
      const isUp = isWriting && seen.scale === 1 && seen.height < lowPixels;
      element.dataset.keyboard = !isUp ? "down" : seen.height < noStagePixels ? "high" : "up";
      element.style.setProperty("--seen-block", `${seen.height}px`);
      element.style.setProperty("--seen-from", `${seen.offsetTop}px`);
    };
    const watched: [EventTarget, string][] = [
      [seen, "resize"],
      [seen, "scroll"],
      [document, "focusin"],
      [document, "focusout"],
    ];
    const later = () => requestAnimationFrame(measure);
    for (const [target, event] of watched) target.addEventListener(event, later);
    measure();
    return () => {
      for (const [target, event] of watched) target.removeEventListener(event, later);
    };
  }, [room]);
}
