import type { ReadTx } from "#db/engine.ts";
import type { Carrying, Handlers, Writing } from "#server/context.ts";
import { csvFile } from "#server/csv.ts";
import { requireOwnHost } from "#server/events/rules.ts";
import { findEvent } from "#server/events/store.ts";
import { forgetLinksOf } from "#server/identity/link-store.ts";
import { requireOwnGuest } from "#server/identity/rules.ts";
import { sightIn } from "#server/identity/sight-store.ts";
import { payMail } from "#server/mails/limit.ts";
import {
  countRegistrations,
  foundRegistrations,
  searchRegistrations,
} from "#server/registrations/list-store.ts";
import {
  changeStanding,
  firstMailFor,
  letGo,
  linkMailFor,
  mailAtNewAddress,
  mailTo,
  promote,
  requireGoing,
  seatOrQueue,
  seatOrRefuse,
  unprovenPlace,
} from "#server/registrations/moves.ts";
import { atNewAddress, requireStill } from "#server/registrations/rules.ts";
import { gone } from "#server/registrations/standings.ts";
import {
  changeRegistration,
  findStaying,
  insertRegistration,
  type RegistrationChange,
  type RegistrationRow,
  registrationByEmail,
  registrationById,
  toRegistration,
} from "#server/registrations/store.ts";
import { registrationTable, sheetNameOf } from "#server/registrations/table.ts";
import { seatCounters, setWanted } from "#server/seats/store.ts";
import { xlsxFile } from "#server/xlsx.ts";
import type { Input } from "#shared/contract.ts";
import { hasAddress, noAddressFor } from "#shared/mail-address.ts";
import type { PlainMailKind } from "#shared/mail-kinds.ts";
import { Refused } from "#shared/refusal.ts";
import type { Mode } from "#shared/rooms.ts";
import type { SeatCounter, SeatGroup } from "#shared/seats.ts";

/** What organizers do with everybody's registrations, and with the seats. */
export const registrationDeskHandlers: Handlers<
  | "registrations.list"
  | "registrations.add"
  | "registrations.handOver"
  | "registrations.edit"
  | "registrations.resendLink"
  | "registrations.csv"
  | "registrations.xlsx"
  | "seats.list"
  | "seats.setCapacity"
> = {
  async "registrations.list"(search, context) {
    const { tx, now } = context;
    const sees = await sightIn(context, search.eventId);
    const counts = await countRegistrations(tx, search.eventId, now);
    return { ...(await searchRegistrations(tx, search, { sees, counts, now })), counts };
  },

  async "registrations.add"({ eventId, id, name, email, mode, group, ...given }, context) {
    const { tx, now, announce } = context;
    const { details } = await findEvent(tx, eventId);
    requireOwnHost(details, given.hostId, { path: "hostId" });
    requireOwnGuest(await sightIn(context, eventId), given);
    const repeated = await registrationById(tx, id);
    if (repeated && repeated.eventId !== eventId) throw new Refused("not-found");
    if (repeated) return toRegistration(tx, repeated, now);
    if (email && (await registrationByEmail(tx, eventId, email)))
      throw new Refused("already-taken", { field: "email" });
    await requireGoing(tx, eventId, now);
    const row = await insertRegistration(tx, {
      ...given,
      ...(await seatOrQueue(tx, eventId, { mode, group })),
      id,
      eventId,
      email: email || noAddressFor(id),
      nameNative: name.native,
      nameLatin: name.latin,
      nameOrder: name.order,
      registeredAt: now,
      revisedAt: now,
      touchedAt: now,
    });
    if (email) await mailTo(tx, firstMailFor(row), row, now, { causedBy: await payMail(context, eventId) });
    announce({ kind: "mail" });
    return toRegistration(tx, row, now);
  },

  async "registrations.handOver"({ eventId, id }, context) {
    const row = await findOwnGuest(eventId, id, context);
    if (hasAddress(row.email)) throw new Refused("not-now"); // theirs alone, by mail
    return { token: context.services.links.make("personal", row.id, row.linkGeneration) };
  },

  async "registrations.edit"({ eventId, id, was, ...edit }, context) {
    const { name, email, mode, group, state, lang, ...plain } = edit;
    const { tx, now, announce } = context;
    const row = await findOwnGuest(eventId, id, context);
    const { details } = await findEvent(tx, eventId);
    requireOwnHost(details, plain.hostId, { path: "hostId", was: row.hostId });
    if (was) requireStill(await toRegistration(tx, row, now), was, edit);
    const moved = email !== undefined && email !== row.email;
    if (moved && (await registrationByEmail(tx, eventId, email)))
      throw new Refused("already-taken", { field: "email" });

    const corrected = await changeRegistration(tx, row, {
      ...plain,
      touchedAt: now,
      ...(name ? { nameNative: name.native, nameLatin: name.latin, nameOrder: name.order } : {}),
      ...(moved ? atNewAddress(row, email) : {}),
    });
    if (moved) await forgetLinksOf(tx, id); // no way back from what the organizers say
    const spokenIn = lang && lang !== row.lang ? { lang } : {};
    const { reseated, mailKind } = await reseat(corrected, { mode, group, state }, spokenIn, context);
    const kind = mailKind ?? (moved ? await mailAtNewAddress(tx, reseated, now) : null);
    if (kind) await mailTo(tx, kind, reseated, now, { causedBy: await payMail(context, eventId) });
    announce({ kind: "mail" });
    announce({ kind: "rights", subjectId: id });
    return toRegistration(tx, reseated, now);
  },

  async "registrations.resendLink"({ eventId, id, rotate }, context) {
    const { tx, now, announce } = context;
    const row = await findOwnGuest(eventId, id, context);
    if (!hasAddress(row.email)) throw new Refused("no-address");
    const linked = rotate
      ? await changeRegistration(tx, row, { linkGeneration: row.linkGeneration + 1 })
      : row;
    await mailTo(tx, linkMailFor(linked), linked, now, { causedBy: await payMail(context, eventId) });
    announce({ kind: "mail" });
    if (rotate) announce({ kind: "rights", subjectId: id });
    return {};
  },

  async "registrations.csv"(wanted, context) {
    const { slug, table } = await tableOf(wanted, context);
    return csvFile(`${slug}-registrations.csv`, table);
  },

  async "registrations.xlsx"(wanted, context) {
    const { slug, table } = await tableOf(wanted, context);
    return xlsxFile(`${slug}-registrations.xlsx`, sheetNameOf(wanted.lang), table);
  },

  "seats.list": ({ eventId }, { tx, now }) => counters(tx, eventId, now),

  async "seats.setCapacity"({ eventId, mode, group, wanted }, context) {
    const { tx } = context;
    await setWanted(tx, eventId, { mode, group }, wanted);
    await promote(context, eventId, mode);
    return counters(tx, eventId, context.now);
  },
};

async function counters(tx: ReadTx, eventId: string, now: Temporal.Instant): Promise<SeatCounter[]> {
  const counts = await countRegistrations(tx, eventId, now);
  const unproven = (mode: Mode) =>
    counts
      .filter((each) => each.mode === mode && each.state === "unproven")
      .reduce((sum, { count }) => sum + count, 0);
  return (await seatCounters(tx, eventId)).map((counter) => ({
    ...counter,
    unproven: counter.group === "general" ? unproven(counter.mode) : 0,
  }));
}

/** Refuses (not-yours) the guest of another host, of whom one reads no address. */
async function findOwnGuest(eventId: string, id: string, context: Writing): Promise<RegistrationRow> {
  const row = await findStaying(context.tx, eventId, id);
  requireOwnGuest(await sightIn(context, eventId), row);
  return row;
}

const tableOf = ({ lang, ...wanted }: Input<"registrations.csv">, { store, actor, now }: Carrying) =>
  store.read(async (tx) => {
    const { slug, details } = await findEvent(tx, wanted.eventId);
    const sees = await sightIn({ tx, actor }, wanted.eventId);
    const rows = await foundRegistrations(tx, wanted, { sees, now });
    return { slug, table: registrationTable(rows, details, { lang, sees, now }) };
  });

interface Wanted {
  mode: Mode | undefined;
  group: SeatGroup | undefined;
  state: "confirmed" | "cancelled" | undefined;
}

interface Reseated {
  reseated: RegistrationRow;
  /** The mail that the person is owed for it. */
  mailKind: PlainMailKind | null;
}

/**
 * The new seat is taken before the old one is freed, and whoever waits for the old one gets it. What
 * the person's calendar shows, language among it, is one change of it, however much is changed.
 */
async function reseat(
  row: RegistrationRow,
  wanted: Wanted,
  spokenIn: Pick<RegistrationChange, "lang">,
  context: Writing,
): Promise<Reseated> {
  const { tx, now } = context;
  const seat = { mode: wanted.mode ?? row.mode, group: wanted.group ?? row.group };
  const state = wanted.state ?? row.state;
  const changeBy = (change: RegistrationChange) => {
    const next = { ...row, ...change };
    const isShown = spokenIn.lang || next.mode !== row.mode || next.state !== row.state;
    return isShown
      ? changeStanding(tx, row, { ...spokenIn, ...change }, now)
      : changeRegistration(tx, row, change);
  };
  if (seat.mode === row.mode && seat.group === row.group && state === row.state)
    return { reseated: spokenIn.lang ? await changeBy({}) : row, mailKind: null };
  if (row.state === "cancelled" && state === "cancelled")
    return { reseated: await changeBy(seat), mailKind: null };

  if (state !== "cancelled") await requireGoing(tx, row.eventId, now);
  if (state === "unproven" && seat.group === row.group) {
    const standing = await unprovenPlace(tx, row.eventId, { mode: seat.mode }, row.heldUntil ?? now);
    return { reseated: await changeBy(standing), mailKind: null };
  }
  const standing = state === "cancelled" ? { ...seat, ...gone } : await seatOrRefuse(tx, row.eventId, seat); // the organizer is told, and decides
  await letGo(tx, row);
  const reseated = await changeBy(standing);
  await promote(context, row.eventId, row.mode);
  if (row.state === "unproven" && state === "cancelled") return { reseated, mailKind: null };
  if (state === "cancelled") return { reseated, mailKind: "cancelled" };
  if (row.mode !== seat.mode) return { reseated, mailKind: "mode-switched" };
  return { reseated, mailKind: row.state === reseated.state ? null : "confirmation" };
}
