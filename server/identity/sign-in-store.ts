import { and, desc, eq, gt, inArray, lt, ne } from "drizzle-orm";
import { fromInstant } from "#db/columns.ts";
import type { ReadTx, Tx } from "#db/engine.ts";
import { type Open, prepared, preparedInsert } from "#db/prepared.ts";
import { oneTimeLinks, signIns } from "#db/schema.ts";
import type { NewCookie, SignIn } from "#server/context.ts";
import type { cameFrom } from "#server/identity/from.ts";
import { hashToken, randomToken } from "#server/links.ts";
import { newId } from "#shared/new-id.ts";

const staffIdleHours = 12;

/** A row is written at most this often to say that somebody is still there. */
const idleStepHours = 1;

export const alive = (token: string, kind: SignIn["kind"], now: Temporal.Instant) =>
  and(
    eq(signIns.hash, hashToken(token)),
    eq(signIns.kind, kind),
    gt(signIns.expiresAt, now),
    gt(signIns.idleAt, now),
  );

const forgetExpired = prepared((tx: Tx, { now }: Open<{ now: number }>) =>
  tx.delete(signIns).where(lt(signIns.expiresAt, now)),
);

const insert = preparedInsert(signIns, (tx, row) => tx.insert(signIns).values(row));

/** The token is nowhere else: only its hash is kept. */
export async function keepSignIn(
  tx: Tx,
  signIn: SignIn & ReturnType<typeof cameFrom>,
  now: Temporal.Instant,
): Promise<NewCookie> {
  // A team signs in now and then, attendees all at once: they do not wait for it.
  if (signIn.kind === "staff") await forgetExpired(tx, { now: fromInstant(now) });
  const token = randomToken();
  const idleAt = signIn.kind === "staff" ? now.add({ hours: staffIdleHours }) : signIn.expiresAt;
  await insert(tx, { id: newId(), hash: hashToken(token), ...signIn, startedAt: now, idleAt });
  return { kind: signIn.kind, token, expiresAt: signIn.expiresAt };
}

/** Answers whose sign-in it was, so that the sockets can be closed. */
export async function endSignIn(tx: Tx, token: string | undefined): Promise<string | null> {
  if (!token) return null;
  const [ended] = await tx
    .delete(signIns)
    .where(eq(signIns.hash, hashToken(token)))
    .returning({ subjectId: signIns.subjectId });
  return ended?.subjectId ?? null;
}

/** Whether this cookie was theirs: also one that has fallen asleep, until it is cleared away. */
export const wasSignedInAs = async (
  tx: ReadTx,
  { kind, token, subjectId }: { kind: SignIn["kind"]; token: string; subjectId: string },
): Promise<boolean> =>
  (await tx.$count(
    signIns,
    and(eq(signIns.hash, hashToken(token)), eq(signIns.kind, kind), eq(signIns.subjectId, subjectId)),
  )) > 0;

/** The latest first. */
export async function signInsOf(tx: ReadTx, subjectId: string, now: Temporal.Instant) {
  const rows = await tx
    .select()
    .from(signIns)
    .where(and(eq(signIns.subjectId, subjectId), gt(signIns.expiresAt, now), gt(signIns.idleAt, now)))
    .orderBy(desc(signIns.expiresAt), desc(signIns.id));
  return rows.map((row) => ({ ...row, seenAt: row.idleAt.subtract({ hours: staffIdleHours }) }));
}

/** Ends those of this subject that `which` names: one, all but one, or all. Answers how many. */
export async function endSignInsOf(
  tx: Tx,
  subjectId: string,
  which: { only?: string; but?: string } = {},
): Promise<number> {
  const ended = await tx
    .delete(signIns)
    .where(
      and(
        eq(signIns.subjectId, subjectId),
        which.only ? eq(signIns.id, which.only) : undefined,
        which.but ? ne(signIns.id, which.but) : undefined,
      ),
    )
    .returning({ id: signIns.id });
  return ended.length;
}

/** Every way in that somebody has, on whichever device. */
export async function forgetSignIns(tx: Tx, subjectId: string): Promise<void> {
  await tx.delete(signIns).where(eq(signIns.subjectId, subjectId));
  await tx.delete(oneTimeLinks).where(eq(oneTimeLinks.subjectId, subjectId));
}

/** What has ended by itself is of no use to anybody. So many of each: true while there are more. */
export async function forgetEnded(tx: Tx, now: Temporal.Instant, countMax: number): Promise<boolean> {
  let more = false;
  for (const table of [signIns, oneTimeLinks]) {
    const some = await tx
      .select({ hash: table.hash })
      .from(table)
      .where(lt(table.expiresAt, now))
      .limit(countMax);
    const hashes = some.map(({ hash }) => hash);
    await tx.delete(table).where(inArray(table.hash, hashes));
    more ||= hashes.length === countMax;
  }
  return more;
}

/** Says that a team member is still there, so that 12 hours count from now. */
export async function stayAwake(tx: Tx, token: string, now: Temporal.Instant): Promise<boolean> {
  const awake = await tx
    .update(signIns)
    .set({ idleAt: now.add({ hours: staffIdleHours }) })
    .where(
      and(alive(token, "staff", now), lt(signIns.idleAt, now.add({ hours: staffIdleHours - idleStepHours }))),
    )
    .returning({ id: signIns.id });
  return awake.length > 0;
}
