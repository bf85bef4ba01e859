const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text where markup is written by hand. */
export const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] as string);
