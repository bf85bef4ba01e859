import { z } from "zod";
import {
  byId,
  type Command,
  Done,
  Email,
  Id,
  itself,
  OptionalEmail,
  organizers,
  Secret,
} from "./commands.ts";
import { limits } from "./limits.ts";
import { Name } from "./people.ts";
import { ListedRegistration, Registration, RegistrationState, SeenRegistration } from "./registrations.ts";
import { Mode } from "./rooms.ts";
import { SeatGroup } from "./seats.ts";
import { Lang, line } from "./texts.ts";

/** Those of an event who are searched for; without anything, everybody. */
const Narrowed = z.strictObject({
  eventId: Id,
  search: line(100).default(""),
  mode: Mode.nullable().default(null),
  state: RegistrationState.nullable().default(null),
  hostId: Id.nullable().default(null),
  /** Those to whom no mail goes. */
  address: z.enum(["none"]).nullable().default(null),
});

/** By what the list is put in order. None by an address: an order must not tell what a row does not (A16). */
export const ListOrder = z.enum(["registered", "name", "affiliation", "mode", "state"]);
export type ListOrder = z.infer<typeof ListOrder>;
export const ListWay = z.enum(["up", "down"]);
export type ListWay = z.infer<typeof ListWay>;

export const Search = Narrowed.extend({
  /** Where nothing is said, who came last comes first, before them whoever is called exactly what is searched for. */
  order: ListOrder.nullable().default(null),
  way: ListWay.default("up"),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(limits.pageRowsMax).default(50),
});

/** What an organizer may change of somebody's registration. */
const Edited = z.strictObject({
  name: Name.optional(),
  affiliation: line().optional(),
  hostId: Id.nullable().optional(),
  email: Email.optional(),
  lang: Lang.optional(),
  mode: Mode.optional(),
  group: SeatGroup.optional(),
  state: z.enum(["confirmed", "cancelled"]).optional(),
});

/** Somebody whom the team adds: with an address, or with none. */
const Added = z.strictObject({
  eventId: Id,
  id: Id,
  name: Name,
  affiliation: line(),
  hostId: Id.nullable(),
  email: OptionalEmail,
  lang: Lang,
  mode: Mode,
  group: SeatGroup,
});
export type Added = z.infer<typeof Added>;

/** What the team does with everybody's registrations. */
export const registrationDeskCommands = {
  "registrations.list": {
    kind: "read",
    access: ["door", ...organizers],
    input: Search,
    output: z.object({
      rows: z.array(ListedRegistration),
      total: z.number(),
      counts: z.array(
        z.object({
          mode: Mode,
          state: RegistrationState,
          hostId: Id.nullable(),
          /** For what they stand in line: the hall also beside a seat online. */
          waitingFor: Mode.nullable(),
          count: z.number(),
        }),
      ),
    }),
    refusals: [],
    summary:
      "Registrations by search in any script, with counts by mode, state and host. What one does not read of addresses (of other hosts' guests; at the door, of any), one does not find by.",
  },
  "registrations.add": {
    kind: "write",
    access: organizers,
    input: Added,
    about: ({ id, mode, group }: Added) => ({ id, mode, group }),
    output: Registration,
    refusals: ["not-found", "not-yours", "already-taken", "event-over"],
    security: "none",
    summary:
      "Register somebody by hand, as long as the event takes place: a free seat, or the end of the line. Without an address nothing is mailed, and the link is handed over.",
  },
  "registrations.handOver": {
    kind: "write",
    access: organizers,
    input: z.strictObject({ eventId: Id, id: Id }),
    about: byId,
    output: z.object({ token: Secret }),
    refusals: ["not-found", "not-yours", "not-now"],
    security: "link-asked",
    summary: "The personal link of somebody who has no mail address, to be handed over.",
  },
  "registrations.edit": {
    kind: "write",
    access: organizers,
    input: Edited.extend({
      eventId: Id,
      id: Id,
      /** What is to be changed, as it was seen: refused where it is not so any more. */
      was: SeenRegistration.optional(),
    }),
    about: ({ id, email, mode, group, state }: z.output<typeof Edited> & { id: string }) => ({
      id,
      name: email,
      mode,
      group,
      state,
    }),
    output: Registration,
    refusals: ["not-found", "not-yours", "already-taken", "sold-out", "event-over", "changed-meanwhile"],
    security: "address-changed",
    summary:
      "Change the registration of a guest whose address one reads; seats move through the ledger as with the person's own hand.",
  },
  "registrations.resendLink": {
    kind: "write",
    access: organizers,
    input: z.strictObject({ eventId: Id, id: Id, rotate: z.boolean().default(false) }),
    about: byId,
    output: Done,
    refusals: ["not-found", "not-yours", "no-address"],
    security: "link-asked",
    summary: "Mail somebody the personal link; with `rotate`, a new one, and the old one is dead at once.",
  },
  "registrations.csv": {
    kind: "file",
    access: organizers,
    input: Narrowed.extend({ lang: Lang.default("en") }),
    about: itself,
    output: Done,
    media: ["text/csv"],
    refusals: ["not-found"],
    security: "export",
    summary: "Registrations, all or those that are searched for, as CSV that Excel opens right.",
  },
  "registrations.xlsx": {
    kind: "file",
    access: organizers,
    input: Narrowed.extend({ lang: Lang.default("en") }),
    about: itself,
    output: Done,
    media: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    refusals: ["not-found"],
    security: "export",
    summary: "Registrations, all or those that are searched for, as an Excel workbook, every cell as text.",
  },
} as const satisfies Record<string, Command>;
