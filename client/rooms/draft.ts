import { useCallback, useState } from "react";

/** What is being typed, kept over a reload and a lost line until it has been sent. */
export function useDraft(name: string): [text: string, setText: (text: string) => void] {
  const key = `jubilee.draft.${name}`;
  const [text, setText] = useState(() => read(key));
  const keep = useCallback(
    (next: string) => {
      setText(next);
      write(key, next);
    },
    [key],
  );
  return [text, keep];
}

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function write(key: string, text: string) {
  try {
    if (text) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
  } catch {
    // Storage may be forbidden; the text then lives as long as the page.
  }
}
