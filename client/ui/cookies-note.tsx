import { useEffect, useState } from "react";
import { commonWords } from "#client/words/common.ts";
import { useWords } from "#client/words/reader.tsx";

/** Whether this browser keeps a cookie of ours; unknown, and so taken for yes, until the page is live. */
export function useKeepsCookies(): boolean {
  const [keeps, setKeeps] = useState(true);
  useEffect(() => setKeeps(keepsCookies()), []);
  return keeps;
}

/** Without cookies every way in leads back to where it began: that is said instead. */
export function CookiesNote() {
  const words = useWords(commonWords);
  return useKeepsCookies() ? null : <p role="alert">{words.noCookies}</p>;
}

function keepsCookies(): boolean {
  const mark = "jubilee-keeps=yes";
  // biome-ignore lint/suspicious/noDocumentCookie: the other way to set one is missing in Firefox and on plain http.
  document.cookie = `${mark}; path=/; max-age=5; samesite=lax`;
  return document.cookie.includes(mark);
}
