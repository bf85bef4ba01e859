import { z } from "zod";
import { OptionalEmail } from "#shared/commands.ts";
import { same } from "#shared/merge.ts";
import { type Registration, RegistrationTyped } from "#shared/registrations.ts";
import { SeatGroup } from "#shared/seats.ts";
import type { Lang } from "#shared/texts.ts";

/** What an organizer can correct by typing; cancelling and links are acts of their own. */
export const RegistrationFormSchema = z.object({
  ...RegistrationTyped.omit({ eventId: true, id: true }).shape,
  /** Nobody has to have one whom the team has added. */
  email: OptionalEmail,
  group: SeatGroup,
});

/** Somebody who is added by hand. */
export const AddedFormSchema = RegistrationFormSchema.extend({ version: z.literal(0) });
export type AddedForm = Omit<z.input<typeof AddedFormSchema>, "hostId"> & {
  hostId: string | null | undefined;
};

export const blankAdded = (lang: Lang, hostId: string | undefined): AddedForm => ({
  name: { native: "", latin: "", order: "family-first" },
  affiliation: "",
  hostId,
  email: "",
  lang,
  mode: "onsite",
  group: "invited",
  version: 0,
});

/** A registration has no version: only the fields that were changed are sent, with what they were. */
export type RegistrationForm = z.input<typeof RegistrationFormSchema> & { version: 0 };

export const formOf = ({
  name,
  affiliation,
  hostId,
  email,
  lang,
  mode,
  group,
}: Registration): RegistrationForm => ({
  name,
  affiliation,
  hostId,
  email,
  lang,
  mode,
  group,
  version: 0,
});

/** Of what a save changes, what was there before. */
export const wasIn = (saved: RegistrationForm, form: RegistrationForm): Partial<RegistrationForm> => {
  const changed = Object.keys(changesIn(saved, form));
  return Object.fromEntries(Object.entries(saved).filter(([key]) => changed.includes(key)));
};

/** The fields of `form` that differ from `saved`: what a save has to say. */
export function changesIn(
  saved: RegistrationForm,
  form: RegistrationForm,
): Partial<z.output<typeof RegistrationFormSchema>> {
  const parsed = RegistrationFormSchema.parse(form);
  const changed = Object.entries(parsed).filter(
    ([key, value]) => !same(value, saved[key as keyof RegistrationForm]),
  );
  return Object.fromEntries(changed);
}

/** Seats move and mails are written along with a registration. */
export const staleAfterEdit = ["registrations.list", "seats.list", "mails.list"] as const;
