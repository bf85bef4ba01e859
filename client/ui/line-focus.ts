import { useEffect, useRef, useState } from "react";

const firstField = "input, select, textarea";

/**
 * The focus of a list that one adds to and takes from. A new line has it in its first field; where one was
 * taken out, the line that then stands there has it, else the last one, else what adds one. The buttons
 * that take lines out bear `data-takes-out`, what adds bears `data-adds`.
 */
export function useLineFocus<E extends HTMLElement>() {
  const list = useRef<E>(null);
  const [moved, setMoved] = useState<{ removedAt: number | null } | null>(null);
  useEffect(() => {
    if (!moved || !list.current) return;
    const { removedAt } = moved;
    const lines = [...list.current.querySelectorAll<HTMLElement>("[data-takes-out]")];
    const added = lines.at(-1)?.closest("li, fieldset")?.querySelector<HTMLElement>(firstField);
    const neighbour = removedAt === null ? added : (lines[removedAt] ?? lines.at(-1));
    (neighbour ?? list.current.querySelector<HTMLElement>("[data-adds]"))?.focus();
  }, [moved]);
  return {
    list,
    added: () => setMoved({ removedAt: null }),
    removed: (at: number) => setMoved({ removedAt: at }),
  };
}
