import type { ZodError, output as ZodOutput, ZodType } from "zod";
import type { ReadTx, Store } from "#db/engine.ts";
import { type Actor, authorize, idOf } from "#server/actor.ts";
import { recordAudit, recordReading } from "#server/audit/record.ts";
import { LimitMet, minuteBudget } from "#server/budgets.ts";
import type { Announcement, FileAnswer, Services, SignIn, Writing } from "#server/context.ts";
import { handlers } from "#server/handlers.ts";
import { leaving } from "#server/leaving.ts";
import { eventsOf, type SecurityLine, type SecurityLog, securityEvents } from "#server/security-log.ts";
import { cameFrom } from "#server/signins/from.ts";
import { noteRightsChanges } from "#server/signins/rights-store.ts";
import { endSignIn, findActor, keepSignIn, stayAwake, wasSignedInAs } from "#server/signins/store.ts";
import type { Command } from "#shared/commands.ts";
import { type CommandName, contract } from "#shared/contract.ts";
import { limits } from "#shared/limits.ts";
import { type FieldProblem, Refused, type Reply } from "#shared/refusal.ts";

/** What the way to the door brings along: who knocks, and from where. */
export interface Caller {
  cookies: Partial<Record<SignIn["kind"], string>>;
  network: string;
  /** Whom these cookies stand for, as the gate has found; limits count under this name. */
  knownAs: string | null;
  /** The bytes of a file that comes in: read only for whoever may send it. */
  bytes?: () => Promise<Buffer>;
  ifNoneMatch?: string | null;
  ifModifiedSince?: string | null;
  acceptLanguage?: string | null;
  userAgent?: string | null;
}
export interface NewCookie {
  kind: SignIn["kind"];
  /** Null: the cookie is to be forgotten. */
  token: string | null;
  expiresAt: Temporal.Instant | null;
}
export interface Answer {
  reply: Reply;
  cookies: NewCookie[];
  file?: FileAnswer;
}

interface DoorDeps {
  store: Store;
  services: Services;
  clock: () => Temporal.Instant;
  announce: (announcement: Announcement) => void;
  securityLog: SecurityLog;
  /** Our own bug: written to the log, answered as one. */
  bug: (problem: unknown, command: string) => void;
}

export type Dispatch = ReturnType<typeof createDispatch>;

const commands = new Map<string, Command>(Object.entries(contract));
const outputs = new Map(Object.entries(contract).map(([name, { output }]) => [name, leaving(output)]));
export const commandNamed = (name: string) => commands.get(name);

/** The one door: limit, parse, authorize, transaction, refuse, announce, answer. */
export function createDispatch({ store, services, clock, announce, securityLog, bug }: DoorDeps) {
  const spendAsPerson = minuteBudget(limits.commandsPerPersonPerMinuteMax);

  async function run(
    name: CommandName,
    command: Command,
    given: unknown,
    caller: Caller,
    seen: Seen,
  ): Promise<Answer> {
    const input = parse(command, given);
    const now = clock();
    const common = { now, services };
    const handle = handlers[name] as (input: unknown, context: unknown) => Promise<unknown>;
    const admit = async (tx: ReadTx, at: Temporal.Instant) => {
      const actor = await findActor(tx, caller.cookies, at, services);
      seen.actor = idOf(actor);
      authorize(actor, command, input);
      return actor;
    };

    const prepared = (actor: Actor) =>
      handle(input, { ...common, actor, store }) as Promise<(context: Writing) => Promise<unknown>>;

    if (command.kind === "file") {
      const actor = await store.read((tx) => admit(tx, now));
      // Work on the bytes takes its time, and a right may end meanwhile: it is asked again in the write.
      const write: Store["write"] = (work) =>
        store.write(async (tx) => {
          await admit(tx, clock());
          return work(tx);
        });
      const { ifNoneMatch = null, ifModifiedSince = null, acceptLanguage = null } = caller;
      const bytes = (await caller.bytes?.()) ?? Buffer.alloc(0);
      const file = (await handle(input, {
        ...common,
        actor,
        store: { read: store.read, write },
        bytes,
        headers: { ifNoneMatch, ifModifiedSince, acceptLanguage },
      })) as FileAnswer;
      if (actor.staff) await store.write((tx) => recordAudit(tx, { name, input, actor, now }));
      return { reply: { ok: true, value: {} }, cookies: [], file };
    }
    if (command.kind === "read") {
      const { actor, value } = await store.read(async (tx) => {
        const actor = await admit(tx, now);
        return { actor, value: await handle(input, { ...common, tx, actor }) };
      });
      if (securityEvents[name] === "export")
        await store.write((tx) => recordReading(tx, { name, input, actor, now }));
      return { reply: { ok: true, value: outputOf(name, value) }, cookies: [] };
    }
    const write = command.prepares
      ? await prepared(await store.read((tx) => admit(tx, now)))
      : (context: Writing) => handle(input, context);
    // A group of writes may run again: what it gathers is gathered anew each time.
    let cookies: NewCookie[] = [];
    let announcements: Announcement[] = [];
    const value = await store.write(async (tx) => {
      cookies = [];
      announcements = [];
      Object.assign(seen, nobodySeen());
      const actor = await admit(tx, now);
      const end = async (kind: SignIn["kind"]) => {
        const subjectId = await endSignIn(tx, caller.cookies[kind]);
        if (!subjectId) return;
        announcements.push({ kind: "rights", subjectId });
        seen.signedOut.push(idOfSignIn({ kind, subjectId }));
      };
      const context: Writing = {
        ...common,
        tx,
        actor,
        announce: (announcement) => {
          if (announcement.kind === "room" && command.tells !== "room")
            throw new Error(`${name} tells a room of a change; its contract does not say so.`);
          announcements.push(announcement);
        },
        // A new cookie each time: what this browser held before for the same kind ends.
        signIn: async (signIn) => {
          if (!command.signsIn) throw new Error(`${name} signs in; its contract does not say by what.`);
          await end(signIn.kind);
          cookies.push(await keepSignIn(tx, { ...signIn, ...cameFrom(caller) }, now));
          seen.signedIn.push(idOfSignIn(signIn));
        },
        signOut: async (kind) => {
          await end(kind);
          cookies.push({ kind, token: null, expiresAt: null });
        },
        askerFor: async (kind, subjectId) =>
          (await wasSignedInAs(tx, { kind, token: caller.cookies[kind] ?? "", subjectId: subjectId ?? "" }))
            ? { kind: "own-browser", name: subjectId ?? "" }
            : { kind: "network", name: caller.network },
      };
      const value = await write(context);
      const rightsOf = announcements.flatMap((each) => (each.kind === "rights" ? [each.subjectId] : []));
      await noteRightsChanges(tx, rightsOf, now);
      await recordAudit(tx, { name, input, actor, now });
      if (actor.staff && caller.cookies.staff) await stayAwake(tx, caller.cookies.staff, now);
      return value;
    });
    for (const announcement of announcements) announce(announcement);
    return { reply: { ok: true, value: outputOf(name, value) }, cookies };
  }

  return async function dispatch(name: string, given: unknown, caller: Caller): Promise<Answer> {
    const command = commandNamed(name);
    const seen = nobodySeen();
    const watch = (outcome: SecurityLine["outcome"]) => {
      if (!command) return;
      const { signedIn, signedOut } = outcome === "done" ? seen : nobodySeen();
      const answered = {
        actor: seen.actor,
        signedIn,
        signedOut,
        name: name as CommandName,
        kind: command.kind,
        outcome,
      };
      for (const event of eventsOf(answered))
        securityLog({ ...event, outcome, network: caller.network, command: name });
    };
    try {
      if (!command) throw new Refused("not-found");
      if (caller.knownAs) await spendAsPerson(caller.knownAs); // strangers have paid at the gate
      const answer = await run(name as CommandName, command, given, caller, seen);
      watch("done");
      return answer;
    } catch (problem) {
      if (problem instanceof Refused) {
        if (!(problem instanceof LimitMet) || problem.first) watch(problem.refusal.code);
        return { reply: { ok: false, refusal: problem.refusal }, cookies: [] };
      }
      bug(problem, name);
      throw problem;
    }
  };
}

/** What the security log asks about an answer. */
const nobodySeen = () => ({
  actor: null as string | null,
  signedIn: [] as string[],
  signedOut: [] as string[],
});
type Seen = ReturnType<typeof nobodySeen>;

const idOfSignIn = ({ kind, subjectId }: Pick<SignIn, "kind" | "subjectId">) =>
  `${kind === "attendee" ? "registration" : kind}:${subjectId}`;

/** Drops what the contract does not name. */
const outputOf = (name: string, value: unknown) => outputs.get(name)?.parse(value);

function parse(command: Command, given: unknown) {
  return parsed(command.input, given ?? {}) as { eventId?: string; roomId?: string };
}

/** What the schema makes of it; refuses (bad-input), naming each field. */
export function parsed<S extends ZodType>(schema: S, given: unknown): ZodOutput<S> {
  const outcome = safelyParsed(schema, given);
  if (!outcome) throw new Refused("bad-input", { fields: [{ path: "", reason: "invalid_type" }] });
  if (!outcome.success) throw new Refused("bad-input", { fields: fieldProblems(outcome.error) });
  return outcome.data;
}

/** Null where an object stands for a text or a list and its `length` is an object, too: zod compares it all the same. */
function safelyParsed<S extends ZodType>(schema: S, given: unknown) {
  try {
    return schema.safeParse(given);
  } catch (problem) {
    if (problem instanceof TypeError) return null;
    throw problem;
  }
}

const fieldProblemsMax = 20;

/** What is wrong and where, in words that the client translates: a zod code, or the name of our own check. */
function fieldProblems(error: ZodError): FieldProblem[] {
  return error.issues.slice(0, fieldProblemsMax).map((issue) => ({
    path: issue.path.join("."),
    reason: issue.code === "custom" ? issue.message : issue.code,
  }));
}
