/** An entry that nobody scheduled. */
export const forged =
  "BEGIN:VEVENT\r\nUID:forged\r\nDTSTAMP:20210101T000000Z\r\nDTSTART:20210101T000000Z\r\nSUMMARY:pwned\r\nEND:VEVENT";

/** What people type, by accident or not, that has broken calendars. */
export const hostile = [
  `Talk\r\nEND:VEVENT\r\n${forged}\r\nBEGIN:VEVENT`,
  `Talk\n${forged.replaceAll("\r", "")}`,
  "Talk\rATTENDEE:mailto:everyone@example.org",
  "Talk\u0085X-INJECTED:1\u2028X-INJECTED:2\u2029X-INJECTED:3\vX-INJECTED:4\fX-INJECTED:5",
  "nothing\0after\u0007this\u001b[31m",
  "half a pair \ud83d and the other \udc68",
  'quotes " carets ^ commas, semicolons; colons: back\\slashes \\n',
  '\ufeff=HYPERLINK("https://evil.example")',
  "👩‍👩‍👧‍👦".repeat(40),
  "が".normalize("NFD").repeat(90),
  "弘前大学創立記念".repeat(300),
  "\u202eright to left\u202c עברית",
  " \t spaces \t ",
  "",
];
