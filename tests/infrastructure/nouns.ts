/**
 * Who may know whom: a folder, or a file beside the folders, imports only what stands before it.
 * What a change needs to know against this order is handed in from above (as `server/things.ts` is).
 */
export const order: Record<"server" | "client", string[]> = {
  server: [
    // What every noun stands on.
    ...["xml-text.ts", "links.ts", "networks.ts", "setting.ts", "doors.ts", "network-settings.ts"],
    ...[
      "leaving.ts",
      "problem.ts",
      "signals.ts",
      "security-log.ts",
      "budgets.ts",
      "shelf.ts",
      "fonts.ts",
      "config.ts",
    ],
    ...[
      "log.ts",
      "actor.ts",
      "journal",
      "context.ts",
      "csv.ts",
      "xlsx.ts",
      "cookies.ts",
      "meta.ts",
      "key.ts",
      "said-of-installation.ts",
    ],
    ...["parsed.ts", "identity", "audit", "gate", "clocks", "errands"],
    // The event and its programme.
    ...[
      "seats",
      "pictures",
      "events",
      "rooms",
      "people",
      "sessions",
      "crew",
      "programme",
      "calendars",
      "mails",
    ],
    // Who takes part, and who runs it.
    ...[
      "team",
      "registrations",
      "arrivals",
      "announcements",
      "edits",
      "bursts",
      "reminders",
      "letters",
      "lifecycle",
      "exchange",
    ],
    // What is said in rooms.
    ...["in-room", "live", "desk", "messages", "questions", "things.ts", "shows"],
    // What reaches all of them: erasing, presses in a mailbox, signing in.
    ...["personal", "presses", "signins", "passkeys", "staff", "checks"],
    // The house around them.
    ...[
      "aside",
      "usage.ts",
      "handlers.ts",
      "dispatch.ts",
      "metrics.ts",
      "outbox.ts",
      "errand-pieces.ts",
      "errand-runner.ts",
      "housekeeping.ts",
      "timekeeper.ts",
    ],
    ...[
      "page-address.ts",
      "pages.ts",
      "pages-aside.ts",
      "client-build.ts",
      "thread.ts",
      "in-words.ts",
      "assets.ts",
      "files.ts",
    ],
    ...["openapi.ts", "http.ts", "app.ts", "rotation-store.ts", "serve.ts", "main.ts", "start.ts"],
  ],
  client: [
    ...[
      "styles.d.ts",
      "without-eval.ts",
      "kept.ts",
      "new-proof.ts",
      "ready.ts",
      "wire.ts",
      "sending.ts",
      "exchange-files.ts",
    ],
    ...["words", "ui", "app", "forms", "registrant", "public", "edits", "live"],
    // What is said in rooms, and the rooms.
    ...["questions", "messages", "stages", "rooms", "shows"],
    // The organizers' desk, and its pages.
    ...[
      "zones",
      "organize",
      "paste",
      "people",
      "signins",
      "announcements",
      "mails",
      "letters",
      "sessions",
      "events",
      "crew",
      "rooms-desk",
    ],
    ...["team", "audit", "history", "releases", "staff", "bursts", "seats", "registrations", "arrivals"],
    // Tables of contents stand above all pages.
    ...["organize-routes.tsx", "room-routes.tsx", "routes.tsx", "main.tsx"],
  ],
};

/** Imports against the order, each with its reason. */
export const exceptions: Record<string, string> = {
  "server/calendars/commands.ts -> server/registrations/store.ts":
    "a person's own feed is a calendar of what the person holds",
  "client/public/render.tsx -> client/rooms/opening.tsx":
    "what the server draws of a room is its frame alone",
};

export const linesMax = 300;
