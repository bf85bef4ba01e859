/** The released programme as other programs read it, by the last part of its address. */
export const exchangeFiles = {
  ics: "event.ics",
  xml: "schedule.xml",
  json: "schedule.json",
  atom: "announcements.atom",
  csv: "programme.csv",
  vcf: "people.vcf",
} as const;
export type ExchangeFile = keyof typeof exchangeFiles;
