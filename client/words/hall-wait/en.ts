import type { Widened } from "#client/words/area.ts";

export const words = {
  waits: (place: number) => `You also wait for a seat in the hall: number ${place} in line.`,
  /** The instant follows. */
  ends: "The waiting ends by itself:",
  how: "Should a seat come, it is yours at once, and we email you; your seat online then goes to somebody else.",
  wait: "Wait for a seat in the hall",
  waitHow: "The hall is full. You keep your seat online until a seat in the hall comes.",
  meanwhile: "Be online meanwhile",
  meanwhileHow: "Seats online are free. You keep your place in line for the hall.",
  stop: "Stop waiting",
  stopped: "You take part online, and wait no more.",
  waiting: (place: number) => `You wait for a seat in the hall: number ${place} in line.`,
  hallCame: "A seat in the hall was free: it is yours.",
  /** In the form, where the hall is full. */
  whileFull: "The hall is full",
  onlineNow: "Online now, and wait for the hall",
  onlineNowHow: "You have a seat online until one in the hall comes, at the latest the evening before",
  onlyWait: "Only wait for the hall",
  onlyWaitHow: "Until a seat comes you read along, and do not watch",
};

export type HallWaitWords = Widened<typeof words>;
