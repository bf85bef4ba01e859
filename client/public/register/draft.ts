import { keepTyped, typedHere } from "#client/kept.ts";
import { newProof } from "#client/new-proof.ts";
import type { Registrant } from "#client/registrant/registrant-fields.tsx";
import { newId } from "#shared/new-id.ts";
import type { SeatsLeft } from "#shared/programme.ts";
import type { RegistrationTyped } from "#shared/registrations.ts";
import type { Mode } from "#shared/rooms.ts";
import type { Lang } from "#shared/texts.ts";

/** What stands in the form: all text as typed, checked only when it is sent. */
export interface Typed extends Registrant {
  id: string;
  /** Shows that a call sent again is this browser's: never part of what the form says. */
  proof: string;
  mode: Mode;
  /** Where the hall is full: online until it comes, unless somebody chose otherwise. */
  onlineMeanwhile?: boolean;
}

/** The first that has a seat free: nobody begins with a waiting list while there is one. */
export function modeToBeginWith(seats: readonly SeatsLeft[]): Mode {
  const offered = seats.filter((seat) => seat.capacity > 0);
  return (offered.find((seat) => seat.free > 0) ?? offered[0])?.mode ?? "online";
}

export const blank = (lang: Lang, mode: Mode): Typed => ({
  id: "",
  proof: "",
  name: { native: "", latin: "", order: lang === "en" ? "given-first" : "family-first" },
  hostId: undefined,
  affiliation: "",
  email: "",
  lang,
  mode,
});

/** What is sent of it. That a host has been chosen at all is for the schema to say. */
export const asDraft = (
  { proof: _, onlineMeanwhile: _meanwhile, hostId, ...typed }: Typed,
  eventId: string,
): RegistrationTyped => ({
  ...typed,
  hostId: hostId as string | null,
  email: typed.email.trim(),
  eventId,
});

const keptAs = (eventId: string) => `register.2:${eventId}`;

/** What was typed before, in this tab: a lost line or a reload loses nothing. */
export function keptDraft(eventId: string, otherwise: Typed): Typed {
  const kept = typedHere(keptAs(eventId)) as Partial<Typed> | undefined;
  return kept
    ? { ...otherwise, proof: newProof(), ...kept }
    : { ...otherwise, id: newId(), proof: newProof() };
}

export const keepDraft = (eventId: string, typed: Typed | null) => keepTyped(keptAs(eventId), typed);
