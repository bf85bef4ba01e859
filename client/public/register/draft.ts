import { keepTyped, typedHere } from "#client/kept.ts";
import { newProof } from "#client/new-proof.ts";
import { limits } from "#shared/limits.ts";
import { newId } from "#shared/new-id.ts";
import type { Name } from "#shared/people.ts";
import type { RegistrationTyped } from "#shared/registrations.ts";
import type { Mode } from "#shared/rooms.ts";
import type { Lang } from "#shared/texts.ts";

/** What stands in the form: all text as typed, checked only when it is sent. */
export interface Typed {
  id: string;
  /** Shows that a call sent again is this browser's: never part of what the form says. */
  proof: string;
  native: string;
  latin: string;
  order: Name["order"];
  /** Null: of none of the hosts. Undefined: not said yet. */
  hostId: string | null | undefined;
  affiliation: string;
  email: string;
  lang: Lang;
  mode: Mode;
}

export type Problem = "nameMissing" | "emailWrong" | "emailDots" | "tooLong" | "badText" | "choose" | "other";
export type Problems = Partial<
  Record<"native" | "latin" | "affiliation" | "email" | "hostId" | "mode", Problem>
>;

export const blank = (lang: Lang, mode: Mode): Typed => ({
  id: "",
  proof: "",
  native: "",
  latin: "",
  order: lang === "en" ? "given-first" : "family-first",
  hostId: undefined,
  affiliation: "",
  email: "",
  lang,
  mode,
});

/** What is sent of it. That a host has been chosen at all is for the schema to say. */
export function asDraft(
  { proof: _, native, latin, order, email, hostId, ...typed }: Typed,
  eventId: string,
): RegistrationTyped {
  return {
    ...typed,
    hostId: hostId as string | null,
    email: email.trim(),
    eventId,
    name: { native, latin, order },
  };
}

/** Where the schema (here or on the server) found something wrong, as the form's own problems. */
export function problemsAt(fields: readonly { path: string; reason: string }[]): Problems {
  const problems: Problems = {};
  for (const { path, reason } of fields) {
    const field = fieldAt(path);
    if (!field || problems[field]) continue;
    if (reason === "name") problems.native = "nameMissing";
    else if (reason === "too_big") problems[field] = "tooLong";
    else if (field === "email") problems.email = reason === "email-dots" ? "emailDots" : "emailWrong";
    else if (reason === "text" || reason === "line") problems[field] = "badText";
    else problems[field] = field === "mode" || field === "hostId" ? "choose" : "other";
  }
  return problems;
}

function fieldAt(path: string): keyof Problems | null {
  if (path.startsWith("name")) return path.endsWith("latin") ? "latin" : "native";
  return path === "affiliation" || path === "email" || path === "hostId" || path === "mode" ? path : null;
}

const keptAs = (eventId: string) => `register:${eventId}`;

/** What was typed before, in this tab: a lost line or a reload loses nothing. */
export function keptDraft(eventId: string, otherwise: Typed): Typed {
  const kept = typedHere(keptAs(eventId)) as Partial<Typed> | undefined;
  return kept
    ? { ...otherwise, proof: newProof(), ...kept }
    : { ...otherwise, id: newId(), proof: newProof() };
}

export const keepDraft = (eventId: string, typed: Typed | null) => keepTyped(keptAs(eventId), typed);

export const charsMax = {
  name: limits.nameCharsMax,
  line: limits.lineCharsMax,
  email: limits.emailCharsMax,
} as const;
