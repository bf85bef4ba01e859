import type { ReadTx, Store, Tx } from "#db/engine.ts";
import { type Actor, authorize, idOf } from "#server/actor.ts";
import { madeAhead } from "#server/aside/ahead.ts";
import { madeBy } from "#server/aside/answer.ts";
import type { Aside } from "#server/aside/aside.ts";
import { growing } from "#server/aside/growing.ts";
import { NoLongerSo } from "#server/aside/standing.ts";
import { recordAudit, recordReading } from "#server/audit/record.ts";
import { LimitMet, minuteBudget } from "#server/budgets.ts";
import type {
  Announcement,
  Answer,
  Caller,
  FileAnswer,
  NewCookie,
  Services,
  SignIn,
  Writing,
} from "#server/context.ts";
import { type Moved, movedByCommand } from "#server/desk/news.ts";
import { settle } from "#server/desk/settle.ts";
import { unasked } from "#server/desk/unasked.ts";
import { handlers } from "#server/handlers.ts";
import { findActor } from "#server/identity/actor-store.ts";
import { cameFrom } from "#server/identity/from.ts";
import { endSignIn, keepSignIn, stayAwake, wasSignedInAs } from "#server/identity/sign-in-store.ts";
import { movesTeamsOf } from "#server/identity/teams.ts";
import { keepJournal, openJournal } from "#server/journal/journal.ts";
import { leaving } from "#server/leaving.ts";
import { parsed } from "#server/parsed.ts";
import { eventsOf, type SecurityLine, type SecurityLog, securityOf } from "#server/security-log.ts";
import type { Command } from "#shared/commands.ts";
import { type CommandName, contract } from "#shared/contract.ts";
import { limits } from "#shared/limits.ts";
import { Refused } from "#shared/refusal.ts";

/** A command that somebody asks, on its way through the door. */
interface Asked {
  name: CommandName;
  command: Command;
  given: unknown;
  input: ReturnType<typeof parse>;
  now: Temporal.Instant;
  caller: Caller;
  seen: Seen;
  /** Who it is, if they may: as of then. */
  admit(tx: ReadTx, at: Temporal.Instant): Promise<Actor>;
  handle(input: unknown, context: unknown): Promise<unknown>;
}
/** What follows from a write. */
interface Gathered {
  cookies: NewCookie[];
  told: Announcement[];
  moved: Moved[];
}

interface DoorDeps {
  store: Store;
  services: Services;
  clock: () => Temporal.Instant;
  announce: (announcement: Announcement) => void;
  securityLog: SecurityLog;
  /** Where what grows with a large event is made; null: here, as the other thread does. */
  aside: Aside | null;
  /** Our own bug: written to the log, answered as one. */
  bug: (problem: unknown, command: string) => void;
}

export type Dispatch = ReturnType<typeof createDispatch>;

const commands = new Map<string, Command>(Object.entries(contract));
const outputs = new Map(Object.entries(contract).map(([name, { output }]) => [name, leaving(output)]));
export const commandNamed = (name: string) => commands.get(name);

/** The one door: limit, parse, authorize, transaction, refuse, announce, answer. */
export function createDispatch({ store, services, clock, announce, securityLog, aside, bug }: DoorDeps) {
  const beside = unasked({ store, clock, announce });
  const spendAsPerson = minuteBudget(limits.commandsPerPersonPerMinuteMax);

  async function run(name: CommandName, command: Command, given: unknown, caller: Caller, seen: Seen) {
    const input = parse(command, given);
    const now = clock();
    const admit = async (tx: ReadTx, at: Temporal.Instant) => {
      const actor = await findActor(tx, caller.cookies, at);
      seen.actor = idOf(actor);
      authorize(actor, command, input);
      return actor;
    };
    const handle = handlers[name] as Asked["handle"];
    const asked: Asked = { name, command, given, input, now, caller, seen, admit, handle };
    return { read, file: carry, write }[command.kind](asked);
  }

  async function read({ name, given, input, now, caller, admit, handle }: Asked): Promise<Answer> {
    const other = otherFor(name, caller);
    const { actor, isLarge, value } = await store.read(async (tx) => {
      const actor = await admit(tx, now);
      if (await other?.takes(tx, name, input)) return { actor, isLarge: true, value: null };
      return { actor, isLarge: false, value: await handle(input, { now, services, tx, actor }) };
    });
    const answer: Answer =
      other && isLarge
        ? await madeBy(other, { name, given, caller, now })
        : { reply: { ok: true, value: outputOf(name, value) }, cookies: [] };
    if (securityOf(name) === "export") await noted((tx) => recordReading(tx, { name, input, actor, now }));
    return answer;
  }

  /** A file, out or in. */
  async function carry({ name, given, input, now, caller, admit, handle }: Asked): Promise<Answer> {
    const other = otherFor(name, caller);
    const { actor, isLarge } = await store.read(async (tx) => ({
      actor: await admit(tx, now),
      isLarge: await other?.takes(tx, name, input),
    }));
    // Work on the bytes takes its time, and a right may end meanwhile: it is asked again in the write.
    const write: Store["write"] = (work) =>
      store.write(async (tx) => {
        await admit(tx, clock());
        return work(tx);
      });
    const carried = async (): Promise<Answer> => {
      const { ifNoneMatch = null, ifModifiedSince = null, acceptLanguage = null } = caller;
      const bytes = (await caller.bytes?.()) ?? Buffer.alloc(0);
      const file = (await handle(input, {
        now,
        services,
        actor,
        store: { read: store.read, write },
        bytes,
        headers: { ifNoneMatch, ifModifiedSince, acceptLanguage },
      })) as FileAnswer;
      return { reply: { ok: true, value: {} }, cookies: [], file };
    };
    const answer = other && isLarge ? await madeBy(other, { name, given, caller, now }) : await carried();
    if (actor.staff) await noted((tx) => recordAudit(tx, { name, input, actor, now }));
    return answer;
  }

  /** What was carried out or in, as a line of its event's audit; of what the other thread makes, by who has asked it. */
  async function noted(record: (tx: Tx) => Promise<string | null>) {
    if (!aside) return;
    await beside.write(async ({ tx, moves }) => {
      const audited = await record(tx);
      if (audited) moves(audited, ["audit"]);
    });
  }

  /** What somebody has saved in between is not written over by what was made before it. */
  async function write(asked: Asked): Promise<Answer> {
    for (let asideLeft = limits.madeAsideTimesMax; ; asideLeft--) {
      try {
        return await writeOnce(asked, madeAhead(store, asideLeft > 0 ? aside : null, asked));
      } catch (problem) {
        if (!(problem instanceof NoLongerSo)) throw problem;
      }
    }
  }

  async function writeOnce(asked: Asked, ahead: ReturnType<typeof madeAhead>): Promise<Answer> {
    const { name, command, input, now, caller, seen, admit, handle } = asked;
    const { turnedAside } = ahead;
    const prepared = (actor: Actor) =>
      handle(input, { now, services, actor, store, turnedAside }) as Promise<(context: Writing) => unknown>;
    const work = command.prepares
      ? await prepared(await store.read((tx) => admit(tx, now)))
      : (context: Writing) => handle(input, context);
    const { value, cookies, told } = await store.write(async (tx) => {
      // A group of writes may run again: what it gathers is gathered anew each time.
      Object.assign(seen, nobodySeen());
      const actor = await admit(tx, now);
      await ahead.requireStanding(tx);
      const gathered: Gathered = { cookies: [], told: [], moved: [] };
      const context = writing(asked, { tx, actor, gathered });
      const value = await work(context);
      const { cookies, told, moved } = gathered;
      await keepJournal(context, { command: name, input, actor, now });
      const audited = await recordAudit(tx, { name, input, actor, now, journal: context.journal });
      if (actor.staff && (await stayAwake(tx, caller.cookies.staff ?? "", now)))
        await movesTeamsOf(actor.staff.id, context);
      const byAll = movedByCommand({ name, input, audited, moved });
      return { value, cookies, told: await settle(tx, { now, announced: told, moved: byAll }) };
    });
    told.forEach(announce);
    return { reply: { ok: true, value: outputOf(name, value) }, cookies };
  }

  /** All that a handler can do besides its queries; what follows from it is gathered. */
  function writing(
    { name, command, now, caller, seen }: Asked,
    { tx, actor, gathered: { cookies, told, moved } }: { tx: Tx; actor: Actor; gathered: Gathered },
  ): Writing {
    const moves: Writing["moves"] = (eventId, topics) => void moved.push({ eventId, topics });
    const end = async (kind: SignIn["kind"]) => {
      const subjectId = await endSignIn(tx, caller.cookies[kind]);
      if (!subjectId) return;
      if (kind === "staff") await movesTeamsOf(subjectId, { tx, moves });
      told.push({ kind: "rights", subjectId });
      seen.signedOut.push(idOfSignIn({ kind, subjectId }));
    };
    return {
      now,
      services,
      tx,
      journal: openJournal(),
      actor,
      announce(announcement) {
        if (announcement.kind === "room" && command.announces !== "room")
          throw new Error(`${name} announces a change of a room; its contract does not say so.`);
        told.push(announcement);
      },
      moves,
      // A new cookie each time: what this browser held before for the same kind ends.
      async signIn(signIn) {
        if (!command.signsIn) throw new Error(`${name} signs in; its contract does not say by what.`);
        await end(signIn.kind);
        cookies.push(await keepSignIn(tx, { ...signIn, ...cameFrom(caller) }, now));
        seen.signedIn.push(idOfSignIn(signIn));
        if (signIn.kind === "staff") await movesTeamsOf(signIn.subjectId, { tx, moves });
      },
      async signOut(kind) {
        await end(kind);
        cookies.push({ kind, token: null, expiresAt: null });
      },
      async askerFor(kind, subjectId) {
        const token = caller.cookies[kind] ?? "";
        return (await wasSignedInAs(tx, { kind, token, subjectId: subjectId ?? "" }))
          ? { kind: "own-browser", name: subjectId ?? "" }
          : { kind: "network", name: caller.network };
      },
    };
  }

  /** The other thread, where this may have to be made there. */
  const otherFor = (name: CommandName, { isOfSmall }: Caller) =>
    name in growing && !isOfSmall ? aside : null;

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
