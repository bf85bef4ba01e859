import { z } from "zod";
import { type Command, Secret } from "./commands.ts";
import { Lang, Texts } from "./texts.ts";

/** What a link in a mail can do by a press. Each has one entry in the server's table, and words. */
export const PressKind = z.enum(["confirm-address", "restore-address", "erase", "decline-reminders"]);
export type PressKind = z.infer<typeof PressKind>;

/** What a press does, or has done. */
export const Press = z.object({
  what: PressKind,
  state: z.enum(["open", "done"]),
  /** The address that it is about, masked: the link may have been passed on. Empty of whoever is erased. */
  address: z.string(),
  title: Texts,
  slug: z.string(),
  lang: Lang,
});
export type Press = z.infer<typeof Press>;

export const pressCommands = {
  "presses.confirm": {
    kind: "write",
    access: ["anyone"],
    input: z.strictObject({ token: Secret }),
    /** `signedIn`: this browser is at home on the own page now. A repeated press signs nobody in. */
    output: z.object({ press: Press, signedIn: z.boolean() }),
    refusals: ["link-dead", "already-taken"],
    security: "address-changed",
    summary: "Do what a link in a mail asks for; `signins.look` and `signins.enter` only tell what that is.",
    signsIn: "token",
  },
} as const satisfies Record<string, Command>;
