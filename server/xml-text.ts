/** XML 1.0 §2.2: a single character outside of it, and a reader takes nothing of the whole file. */
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** As much of a text as an XML file can hold. */
export const xmlText = (text: string) => text.toWellFormed().replaceAll(illegal, "");
