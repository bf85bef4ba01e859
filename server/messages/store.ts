import { and, asc, desc, eq, gt, inArray } from "drizzle-orm";
import type { ReadTx, Tx } from "#db/engine.ts";
import { type Open, prepared, preparedInsert } from "#db/prepared.ts";
import { messages } from "#db/schema.ts";
import type { Disowned, Whose } from "#server/in-room/own-rows.ts";
import type { Message } from "#shared/messages.ts";

export type MessageRow = typeof messages.$inferSelect;

export const toMessage = ({ id, roomId, text, lang, sentAt, from }: MessageRow): Message => ({
  id,
  roomId,
  text,
  lang,
  sentAt: sentAt.toString(),
  from,
});

const byId = prepared((tx: ReadTx, { id }: Open<{ id: string }>) =>
  tx.select().from(messages).where(eq(messages.id, id)),
);

/** Wherever it was sent: an id that is taken cannot be taken again. */
export async function messageById(tx: ReadTx, id: string): Promise<MessageRow | null> {
  const [found] = await byId(tx, { id });
  return found ?? null;
}

export const insertMessage = preparedInsert(messages, (tx, row) => tx.insert(messages).values(row));

export async function setMessageState(tx: Tx, id: string, state: MessageRow["state"], clock: number) {
  await tx.update(messages).set({ state, clock }).where(eq(messages.id, id));
}

/** Everything that somebody wrote in these rooms. */
export const messagesBy = (tx: ReadTx, { roomIds, author }: Whose): Promise<MessageRow[]> =>
  tx
    .select()
    .from(messages)
    .where(and(inArray(messages.roomId, roomIds), eq(messages.author, author)))
    .orderBy(asc(messages.sentAt));

export async function disownMessage(tx: Tx, id: string, change: Disowned): Promise<void> {
  await tx.update(messages).set(change).where(eq(messages.id, id));
}

export async function sentSince(tx: ReadTx, roomId: string, author: string, since: Temporal.Instant) {
  const rows = await tx
    .select({ sentAt: messages.sentAt })
    .from(messages)
    .where(and(eq(messages.roomId, roomId), eq(messages.author, author), gt(messages.sentAt, since)));
  return rows.map((row) => row.sentAt);
}

const after = prepared((tx: ReadTx, { roomId, clock }: Open<{ roomId: string; clock: number }>) =>
  tx
    .select()
    .from(messages)
    .where(and(eq(messages.roomId, roomId), gt(messages.clock, clock)))
    .orderBy(asc(messages.clock)),
);

export const messagesAfter = (tx: ReadTx, roomId: string, clock: number): Promise<MessageRow[]> =>
  after(tx, { roomId, clock });

const latest = prepared((tx: ReadTx, { roomId, countMax }: Open<{ roomId: string; countMax: number }>) =>
  tx
    .select()
    .from(messages)
    .where(and(eq(messages.roomId, roomId), eq(messages.state, "shown")))
    .orderBy(desc(messages.clock))
    .limit(countMax),
);

/** Those that everybody may read and that came last, the earlier first. */
export async function latestMessages(tx: ReadTx, roomId: string, countMax: number): Promise<MessageRow[]> {
  return (await latest(tx, { roomId, countMax })).reverse();
}
