/** What a press of a key tells: React's and the browser's own events both do. */
export type Press = Pick<KeyboardEvent, "key" | "repeat" | "isComposing" | "keyCode">;

/**
 * While an input method composes Chinese or Japanese, Enter chooses a word. WebKit says that the
 * composition has ended before it tells the Enter that ended it; its 229 gives that one away
 * (UI Events §7.3.1).
 */
const inputMethodKeyCode = 229;
export const isComposing = ({ isComposing, keyCode }: Press) => isComposing || keyCode === inputMethodKeyCode;

/** What Enter does in a field that sends: once for each press, however long the key is held. */
export function enterDoes(press: Press): "nothing" | "waits" | "sends" {
  if (press.key !== "Enter" || isComposing(press)) return "nothing";
  return press.repeat ? "waits" : "sends";
}

/** A held Enter would press the button that has the focus again and again, and the next one after it. */
export function heldKeysPressOnce(page: Document) {
  page.addEventListener(
    "keydown",
    (press) => {
      const control =
        press.target instanceof Element && press.target.closest("button, a, summary, input, select");
      if (control && press.key === "Enter" && press.repeat) press.preventDefault();
    },
    { capture: true },
  );
}
