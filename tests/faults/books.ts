import { asc, eq, type SQL, sql } from "drizzle-orm";
import { engineName } from "#db/dialect.ts";
import type { Store } from "#db/engine.ts";
import { mails, registrations, seats } from "#db/schema.ts";
import type { MailKind } from "#shared/mail-kinds.ts";

export type Books = Awaited<ReturnType<typeof readBooks>>;

/** Everything that the database says about the seats of an event, in one view. */
export const readBooks = (store: Store, eventId: string) =>
  store.read(async (tx) => ({
    ledger: await tx.select().from(seats).where(eq(seats.eventId, eventId)),
    rows: await tx.select().from(registrations).where(eq(registrations.eventId, eventId)),
    mails: await tx
      .select({ subjectId: mails.subjectId, kind: mails.kind, queuedAt: mails.queuedAt })
      .from(mails)
      .where(eq(mails.eventId, eventId))
      .orderBy(asc(mails.queuedAt)),
  }));

/** Within one millisecond nobody can say which came first, except by what they mean. */
const meaning: Partial<Record<MailKind, number>> = { waitlisted: 0, promoted: 1 };

/** The kinds of mail that somebody got, in order. */
export const mailsTo = (books: Books, subjectId: string): MailKind[] =>
  books.mails
    .filter((mail) => mail.subjectId === subjectId)
    .toSorted(
      (a, b) =>
        Temporal.Instant.compare(a.queuedAt, b.queuedAt) || (meaning[a.kind] ?? 2) - (meaning[b.kind] ?? 2),
    )
    .map((mail) => mail.kind);

/** What the engine itself finds wrong: pages, indexes, rows that point at nothing. */
export async function unsound(store: Store): Promise<unknown[]> {
  if (engineName === "sqlite") {
    const said = await ask(store, sql`PRAGMA integrity_check`);
    const orphans = await ask(store, sql`PRAGMA foreign_key_check`);
    return [...said.filter((row) => row.integrity_check !== "ok"), ...orphans];
  }
  const keys = await ask(store, foreignKeys);
  const found = await Promise.all(
    keys.map(({ child, column, parent, key }) => {
      const [from, to] = [sql.identifier(String(child)), sql.identifier(String(parent))];
      const [by, at] = [sql.identifier(String(column)), sql.identifier(String(key))];
      return ask(
        store,
        sql`SELECT ${child} AS child, ${from}.${by} FROM ${from} LEFT JOIN ${to} ON ${from}.${by} = ${to}.${at}
          WHERE ${from}.${by} IS NOT NULL AND ${to}.${at} IS NULL`,
      );
    }),
  );
  return found.flat();
}

const foreignKeys = sql`SELECT child.relname AS child, own.attname AS column, parent.relname AS parent, far.attname AS key
  FROM pg_constraint c
  JOIN pg_class child ON child.oid = c.conrelid JOIN pg_class parent ON parent.oid = c.confrelid
  JOIN pg_attribute own ON own.attrelid = c.conrelid AND own.attnum = c.conkey[1]
  JOIN pg_attribute far ON far.attrelid = c.confrelid AND far.attnum = c.confkey[1]
  WHERE c.contype = 'f'`;

/** A statement outside the common language of the two engines. */
function ask(store: Store, statement: SQL): Promise<Record<string, unknown>[]> {
  return store.read(async (tx) => {
    if (engineName === "sqlite")
      return (tx as unknown as { all(statement: SQL): Record<string, unknown>[] }).all(statement);
    const plain = tx as unknown as {
      execute(statement: SQL): Promise<{ rows: Record<string, unknown>[] }>;
    };
    return (await plain.execute(statement)).rows;
  });
}
