import type { Widened } from "#client/words/area.ts";

export const words = {
  asked: (email: string) =>
    `An email is on the way to ${email}. The address counts once you confirm it there.`,
  waits: (email: string) => `Waiting for confirmation at ${email}`,
  waitsHow: "Press the button in the email there, within 24 hours. Until then nothing changes.",
  again: "Send it again",
  withdraw: "Do not change it",
  withdrawn: (email: string) => `It stays with ${email}.`,
};

export type AddressWords = Widened<typeof words>;
