import { type Kept, keptOf, ofThisTab } from "#client/kept.ts";
import type { Registrant } from "#client/registrant/registrant-fields.tsx";
import type { Registration } from "#shared/registrations.ts";

/** What one can correct of one's own registration by typing. */
export type OwnDetails = Pick<Registrant, (typeof parts)[number]>;
const parts = ["name", "affiliation", "email", "lang"] as const;

export const detailsOf = (from: OwnDetails): OwnDetails => {
  const { name, affiliation, email, lang } = from;
  return { name, affiliation, email, lang };
};

/** Letters of either case, and what stands around it, are the same address. */
export const isSameAddress = (typed: string, email: string) => typed.trim().toLowerCase() === email;

/** Only what was typed anew is sent, with what stood there: what others corrected meanwhile stays. */
export function differing(began: OwnDetails, typed: OwnDetails) {
  const differs = (part: (typeof parts)[number]) =>
    part === "email"
      ? !isSameAddress(typed.email, began.email)
      : JSON.stringify(typed[part]) !== JSON.stringify(began[part]);
  const changed = parts.filter(differs);
  const of = (details: OwnDetails): Partial<OwnDetails> =>
    Object.fromEntries(changed.map((part) => [part, details[part]]));
  return { change: of(typed), was: of(began), none: changed.length === 0 };
}

interface Draft {
  began: OwnDetails;
  typed: OwnDetails;
}
const name = "details";

/** What was typed and not saved, in this tab, for whoever typed it: a lost line or a reload loses nothing. */
export function keptDetails(registration: Registration) {
  const kept: Kept = keptOf(`registration:${registration.id}`, ofThisTab());
  return {
    /** On top of what stands there now. */
    begin(): Draft {
      const now = detailsOf(registration);
      const before = kept.all(name)[0]?.[1] as Draft | undefined;
      if (!before) return { began: now, typed: now };
      const { change, was } = differing(before.began, before.typed);
      return { began: { ...now, ...was }, typed: { ...now, ...change } };
    },
    keep(draft: Draft) {
      if (differing(draft.began, draft.typed).none) kept.drop(name);
      else kept.put(name, draft);
    },
    drop: () => kept.drop(name),
  };
}
