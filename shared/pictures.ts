import { z } from "zod";
import { type Command, EventId, Id, itself, organizers } from "./commands.ts";

export const pictureCommands = {
  "pictures.put": {
    kind: "file",
    access: organizers,
    input: EventId,
    about: itself,
    output: z.object({ id: Id, width: z.number(), height: z.number() }),
    refusals: ["bad-file", "at-limit"],
    security: "none",
    summary: "Upload a logo or a seal as raw bytes (PNG, JPEG, WebP); it is made anew and answered by id.",
  },
} as const satisfies Record<string, Command>;
