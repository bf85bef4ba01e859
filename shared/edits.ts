/** What is kept whole, and can be taken back. */
export const editNouns = ["event", "person", "room", "stages", "session", "announcement"] as const;
export type EditNoun = (typeof editNouns)[number];
