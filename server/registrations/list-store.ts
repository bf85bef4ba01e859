import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  like,
  lte,
  not,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { contains, upTo } from "#db/dialect.ts";
import type { ReadTx } from "#db/engine.ts";
import { registrations } from "#db/schema.ts";
import { readsMailOf, type Sight } from "#server/identity/rules.ts";
import { compareBy } from "#server/registrations/order.ts";
import { lineOf } from "#server/registrations/standings.ts";
import { asRegistration, type RegistrationRow } from "#server/registrations/store.ts";
import { noAddressFor } from "#shared/mail-address.ts";
import type { ListOrder, ListWay } from "#shared/registration-desk.ts";
import type { RegistrationState } from "#shared/registrations.ts";
import type { Mode } from "#shared/rooms.ts";
import { beforeAddress, searchWords } from "#shared/search.ts";

interface Narrowed {
  eventId: string;
  search: string;
  mode: Mode | null;
  state: RegistrationState | null;
  hostId: string | null;
  address: "none" | null;
}
interface Search extends Narrowed {
  order: ListOrder | null;
  way: ListWay;
  offset: number;
  limit: number;
}

type Counts = Awaited<ReturnType<typeof countRegistrations>>;

/** A page of those who are found, and how many they are; `counts` are the event's. */
export async function searchRegistrations(
  tx: ReadTx,
  wanted: Search,
  { sees, counts, now }: { sees: Sight; counts: Counts; now: Temporal.Instant },
) {
  const where = whichAre(wanted, sees, now);
  const ids = wanted.order
    ? await pageInOrder(tx, wanted, where)
    : await pageOfLatest(tx, wanted, where, sees);
  const rows = await registrationsById(tx, ids);
  const places = await placesInLine(tx, wanted.eventId, rows);
  return {
    rows: rows.map((row) => ({
      ...asRegistration(row, places.get(row.id) ?? null, now),
      arrivedAt: row.arrivedAt?.toString() ?? null,
      ...(readsMailOf(sees, row) ? {} : { email: null }),
    })),
    total:
      searchWords(wanted.search).length > 0 || wanted.address
        ? await tx.$count(registrations, where)
        : sumOf(counts, wanted),
  };
}

async function pageOfLatest(
  tx: ReadTx,
  wanted: Search,
  where: SQL | undefined,
  sees: Sight,
): Promise<string[]> {
  const words = searchWords(wanted.search);
  const found = await tx
    .select({ id: registrations.id })
    .from(registrations)
    .where(where)
    .orderBy(
      ...(words.length > 0 ? [exactFirst(searchable(sees), words)] : []),
      desc(registrations.registeredAt),
      desc(registrations.id),
    )
    .limit(wanted.limit)
    .offset(wanted.offset);
  return found.map(({ id }) => id);
}

/** Names are put in order by their letters, which no database does alike: here, by all who are found. */
async function pageInOrder(tx: ReadTx, wanted: Search, where: SQL | undefined): Promise<string[]> {
  const { id, nameNative, nameLatin, affiliation, mode, state, waitingNumber, registeredAt } = registrations;
  const found = await tx
    .select({ id, nameNative, nameLatin, affiliation, mode, state, waitingNumber, registeredAt })
    .from(registrations)
    .where(where);
  return found
    .toSorted(compareBy(wanted.order ?? "registered", wanted.way))
    .slice(wanted.offset, wanted.offset + wanted.limit)
    .map((row) => row.id);
}

/** All who are found, in the order in which they registered. */
export const foundRegistrations = (
  tx: ReadTx,
  wanted: Narrowed,
  { sees, now }: { sees: Sight; now: Temporal.Instant },
): Promise<RegistrationRow[]> =>
  tx
    .select()
    .from(registrations)
    .where(whichAre(wanted, sees, now))
    .orderBy(asc(registrations.registeredAt), asc(registrations.id));

const whichAre = (wanted: Narrowed, sees: Sight, now: Temporal.Instant) =>
  and(
    eq(registrations.eventId, wanted.eventId),
    wanted.mode ? eq(registrations.mode, wanted.mode) : undefined,
    wanted.state ? isInState(wanted.state, now) : undefined,
    wanted.hostId ? eq(registrations.hostId, wanted.hostId) : undefined,
    wanted.address ? withoutAddress : undefined,
    ...searchWords(wanted.search).map((word) => contains(searchable(sees), word)),
  );

export const withoutAddress = like(registrations.email, noAddressFor("%")) as SQL;

/** Where nothing is searched for, the sums beside the list tell how long it is. */
const sumOf = (counts: Counts, { mode, state, hostId }: Search) =>
  counts
    .filter((each) => !mode || each.mode === mode)
    .filter((each) => !state || (state === "waitlisted" ? each.waitingFor : each.state === state))
    .filter((each) => !hostId || each.hostId === hostId)
    .reduce((sum, { count }) => sum + count, 0);

/** In the order of these ids. */
async function registrationsById(tx: ReadTx, ids: string[]): Promise<RegistrationRow[]> {
  const rows = await tx.select().from(registrations).where(inArray(registrations.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/**
 * The places of those of a page who wait. Each is counted from the one before it on the page, so that
 * the queue is gone through once, however many are asked for.
 */
async function placesInLine(tx: ReadTx, eventId: string, rows: RegistrationRow[]) {
  const ids = rows.filter(lineOf).map(({ id }) => id);
  const { id, waitingFor, waitingNumber } = registrations;
  const before = sql<number>`lag(${waitingNumber}, 1, ${beforeAll}) OVER (PARTITION BY ${waitingFor} ORDER BY ${waitingNumber})`;
  const asked = tx
    .select({ id, waitingFor, number: waitingNumber, before: before.as("before") })
    .from(registrations)
    .where(inArray(id, ids))
    .as("asked");
  // In words, since drizzle writes a column without its table where there is one table: it would mean `ahead`.
  const between = sql<number>`(SELECT count(*) FROM registrations AS ahead WHERE ahead.event_id = ${eventId}
    AND ahead.waiting_for = asked.waiting_for AND ahead.state IN ('waitlisted', 'confirmed')
    AND ahead.waiting_number >= asked.before AND ahead.waiting_number < asked.waiting_number)`;
  const counted = await tx
    .select({ id: asked.id, line: asked.waitingFor, between })
    .from(asked)
    .orderBy(asc(asked.waitingFor), asc(asked.number));
  const ahead: Partial<Record<Mode, number>> = {};
  return new Map(
    counted.map(({ id, line, between }) => {
      const of = line as Mode;
      ahead[of] = (ahead[of] ?? 0) + Number(between);
      return [id, ahead[of] + 1];
    }),
  );
}
/** Less than any number in a queue. */
const beforeAll = sql.raw(String(-(2 ** 31)));

export function isInState(state: RegistrationState, now: Temporal.Instant) {
  const unproven = eq(registrations.state, "unproven");
  // Whoever stands in line, also who holds a seat online meanwhile.
  if (state === "waitlisted") return and(isNotNull(registrations.waitingFor), not(unproven));
  if (state === "unproven") return and(unproven, gt(registrations.heldUntil, now));
  return state === "lapsed"
    ? and(unproven, lte(registrations.heldUntil, now))
    : eq(registrations.state, state);
}

const wholeText = sql<string>`${registrations.searchText}`;
const textButMail = upTo(registrations.searchText, beforeAddress);

/** A search must not tell what an answer does not. */
function searchable(sees: Sight): SQL<string> {
  if (typeof sees === "string") return sees === "all" ? wholeText : textButMail;
  const { hostId } = registrations;
  const isOwn = or(isNull(hostId), inArray(hostId, [...sees.mailOf]));
  return sql<string>`CASE WHEN ${isOwn} THEN ${wholeText} ELSE ${textButMail} END`;
}
const exactFirst = (text: SQL, words: string[]) =>
  sql`CASE WHEN ${contains(text, `\n${words.join("")}\n`)} THEN 0 ELSE 1 END`;

/** Who takes part and has an address, by host and mode; and how many have none. */
export async function countReached(tx: ReadTx, eventId: string) {
  const { mode, hostId, state } = registrations;
  const takePart = and(eq(registrations.eventId, eventId), eq(state, "confirmed"));
  const reached = await tx
    .select({ hostId, mode, people: count() })
    .from(registrations)
    .where(and(takePart, not(withoutAddress)))
    .groupBy(hostId, mode);
  return { reached, unreached: await tx.$count(registrations, and(takePart, withoutAddress)) };
}

export async function countRegistrations(tx: ReadTx, eventId: string, now: Temporal.Instant) {
  const { mode, state, hostId, waitingFor } = registrations;
  const lapsed = isInState("lapsed", now) as SQL;
  const groups = (which: SQL) =>
    tx
      .select({ mode, state, hostId, waitingFor, count: count() })
      .from(registrations)
      .where(and(eq(registrations.eventId, eventId), which))
      .groupBy(mode, state, hostId, waitingFor);
  return [
    ...(await groups(not(lapsed))).map((each) => ({ ...each, waitingFor: lineOf(each) })),
    ...(await groups(lapsed)).map((each) => ({ ...each, state: "lapsed" as const, waitingFor: null })),
  ];
}
