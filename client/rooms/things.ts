import type { InRoom, Send } from "#client/live/in-room.ts";
import { lazily } from "#client/live/lazily.ts";
import { messagesInRoom } from "#client/messages/in-room.ts";
import { questionsInRoom, votesInRoom } from "#client/questions/in-room.ts";
import type { ThingKind } from "#shared/live.ts";

/** What a room holds, as people meet it, in the order of the tabs. Null: the room's own page shows it. */
const byKind = {
  message: messagesInRoom,
  question: questionsInRoom,
  vote: votesInRoom,
  now: null,
  stages: null,
  programme: null,
} as const satisfies Record<ThingKind, InRoom | null>;

const kinds = Object.entries<InRoom | null>(byKind);

export const sends: readonly Send[] = kinds.flatMap(([, each]) => each?.sends ?? []);

/** The script of a panel comes with its tab. */
export const panels = kinds.flatMap(([kind, each]) =>
  each?.panel ? [{ kind, ...each.panel, Panel: lazily(each.panel.load) }] : [],
);
/** What somebody sees first who comes in. */
export const firstTab = "question" satisfies ThingKind;

/** The line may be lost by the time somebody goes to another tab. */
export const loadPanels = () => Promise.allSettled(panels.map(({ load }) => load()));

export const onScreen = kinds.flatMap(([kind, each]) =>
  each?.onScreen ? [{ kind, OnScreen: lazily(each.onScreen) }] : [],
);
