import { useEffect, useRef, useState } from "react";

const firstField = "input, select, textarea";

/**
 * The focus of a list that one adds to and takes from. A new line has it in its first field; where one was
 * taken out, the line that then stands there has it, else the last one; where none is left, or the last must
 * stay, what adds one. The buttons that take lines out bear `data-takes-out`, what adds bears `data-adds`;
 * lines that hold lists of their own say what they are.
 */
export function useLineFocus<E extends HTMLElement>(of = "true") {
  const list = useRef<E>(null);
  const [moved, setMoved] = useState<{ removedAt: number | null } | null>(null);
  useEffect(() => {
    if (!moved || !list.current) return;
    const { removedAt } = moved;
    const lines = [...list.current.querySelectorAll<HTMLElement>(`[data-takes-out="${of}"]`)];
    const added = lines.at(-1)?.closest("li, fieldset, section")?.querySelector<HTMLElement>(firstField);
    const left = lines[removedAt ?? -1] ?? lines.at(-1);
    const neighbour = removedAt === null ? added : left?.matches(":disabled") ? null : left;
    (neighbour ?? list.current.querySelector<HTMLElement>(`[data-adds="${of}"]`))?.focus();
  }, [moved, of]);
  return {
    list,
    added: () => setMoved({ removedAt: null }),
    removed: (at: number) => setMoved({ removedAt: at }),
  };
}
