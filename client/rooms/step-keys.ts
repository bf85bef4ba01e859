import { useEffect, useRef } from "react";
import { isComposing, type Press } from "#client/ui/keys.ts";

/** With Alt, since a letter alone would act for whoever speaks to their computer (WCAG 2.1.4). */
const keys: Record<string, "previous" | "next"> = { ArrowUp: "previous", ArrowDown: "next" };

type StepPress = Press & Pick<KeyboardEvent, "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

/** What a key does to what is on: once for each press, and nothing while somebody types. */
export function stepOf(press: StepPress, isTyping: boolean): "previous" | "next" | "waits" | "nothing" {
  const step = keys[press.key];
  const isOurs = press.altKey && !(press.ctrlKey || press.metaKey || press.shiftKey);
  if (!step || !isOurs || isTyping || isComposing(press)) return "nothing";
  return press.repeat ? "waits" : step;
}

const takesText = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog";

/** Wherever the focus is on the page. */
export function useStepKeys(onStep: (step: "previous" | "next") => void) {
  const step = useRef(onStep);
  useEffect(() => {
    step.current = onStep;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest(takesText) !== null;
      const does = stepOf(event, isTyping);
      if (does === "nothing") return;
      event.preventDefault();
      if (does !== "waits") step.current(does);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
