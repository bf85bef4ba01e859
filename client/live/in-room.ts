import type { ComponentType } from "react";
import type { Person } from "#client/kept.ts";
import type { Say } from "#client/words/reader.tsx";
import type { Given } from "#shared/contract.ts";
import type { Audience } from "#shared/live.ts";
import type { Refusal } from "#shared/refusal.ts";
import type { Lang } from "#shared/texts.ts";
import type { Outgoing, OutgoingBox, Sendable } from "./outgoing.ts";
import type { RoomState } from "./room-clock.ts";
import type { LineSnapshot } from "./room-line.ts";

export interface PlaceInRoom {
  eventId: string;
  roomId: string;
}

/** A command that waits in the browser until the server has answered it. */
export interface Send<C extends Sendable = Sendable> {
  command: C;
  /** A second word on the same subject takes the place of the first. */
  subject(input: Given<C>): string;
  /** Whether the room's own clock has brought it, so that it need not be kept. */
  arrived(room: RoomState, outgoing: Extract<Outgoing, { command: C }>): boolean;
  /** For what holds no words: a refusal is told once. Without it, what was refused is kept with its text. */
  refusedAs?(refusal: Refusal, words: Say): string;
}

export interface PanelProps {
  place: PlaceInRoom;
  /** The same, with whose words are said here. */
  said: PlaceInRoom & { author?: string };
  person: Person;
  live: LineSnapshot;
  box: OutgoingBox | null;
  outgoing: readonly Outgoing[];
  as: Audience;
  /** False where this reader adds nothing, or nothing is added any more. */
  writes: boolean;
  /** Puts a text back to where it was typed. */
  onEdit: (text: string) => void;
  /** Why what those did who run the room was refused. */
  onRefusal: (refusal: Refusal | null) => void;
}

/** Where somebody types what is said under a tab. */
export interface Writing {
  label(words: Say): string;
  sendLabel(words: Say): string;
  charsMax: number;
  /** Whether those who run the room have it, too. */
  forThoseWhoRun: boolean;
  send(
    box: OutgoingBox,
    words: PlaceInRoom & { author?: string; id: string; text: string; lang: Lang },
  ): void;
}

export interface Panel {
  label(words: Say): string;
  /** What stands beside the label, and how it is said. */
  count?(room: RoomState, as: Audience, words: Say): { number: number; said: string };
  load(): Promise<ComponentType<PanelProps>>;
  writing: Writing | null;
}

/** A kind of thing as people in the room meet it. */
export interface InRoom {
  sends: readonly Send[];
  /** Null for what stands under another's tab. */
  panel: Panel | null;
  /** What of it stands on the hall screen. */
  onScreen: (() => Promise<ComponentType<{ room: RoomState }>>) | null;
}

/** A description is checked against its command, and then stands among those of all commands. */
export const sendOf = <C extends Sendable>(send: Send<C>): Send => send as unknown as Send;
