import type { Logger } from "pino";
import type { Store, Tx } from "#db/engine.ts";
import type { Announcement, Effects, Services } from "#server/context.ts";
import { unasked } from "#server/desk/unasked.ts";
import { makeOneTimeLink } from "#server/identity/link-store.ts";
import { pace } from "#server/live/pace.ts";
import { createCarrier, type Patience, type Posted } from "#server/mails/carrier.ts";
import { replyToOf } from "#server/mails/compose.ts";
import { doorCodeOf, pictureOf } from "#server/mails/door-code.ts";
import { invitationsOf } from "#server/mails/invitations.ts";
import { type Letter, lettersFor } from "#server/mails/letter.ts";
import { isOneTooMany, letterMails, lettersWait, linkMails } from "#server/mails/limit.ts";
import { liveLinks } from "#server/mails/links.ts";
import { onceLinkOf } from "#server/mails/once.ts";
import { informedBy, isMoot, planOf, withPlan } from "#server/mails/plan.ts";
import { renderMail } from "#server/mails/render.ts";
import { afterProblem, type SendProblem, whyNotToSend } from "#server/mails/rules.ts";
import {
  claimMail,
  dropMail,
  dueMailIds,
  keepInformedOf,
  nextDueAt,
  settleMail,
} from "#server/mails/store.ts";
import { limits } from "#shared/limits.ts";
import { isAboutRegistration } from "#shared/mail-kinds.ts";
import { newId } from "#shared/new-id.ts";

export interface Outbox {
  /** Something may be due. */
  wake(): void;
  /** The same, within a second, by chance: what is sent then slows nothing that its asker can time. */
  wakeSometime(): void;
  start(): void;
  /** Lets the mails in flight finish for five seconds; what is not through by then waits for the next start. */
  stop(): Promise<void>;
  /** Resolves when nothing is due or in flight. */
  idle(): Promise<void>;
}

interface OutboxDeps {
  store: Store;
  services: Services;
  clock: () => Temporal.Instant;
  log: Logger;
  patience?: Patience;
  /** Somebody's last mail is through, or will not be. */
  onFarewell?: () => void;
  announce?: (announcement: Announcement) => void;
}

interface Taken {
  letter: Letter;
  oneTimeToken: string | null;
}

const patienceUsual: Patience = { connectMillis: 15_000, silenceMillis: 30_000, wholeMillis: 100_000 };
/** Longer than the longest patience: a mail that is still "sending" then was left by a crash. */
const leaseMinutes = 2;
/** Few, so that a link somebody waits for soon overtakes what is queued. */
const batchMails = 16;
const stopMillisMax = 5000;
/** How often to look for what another server queued, should its hint be lost. */
const pollMillis = 30_000;
const pauseMillisMin = 1000;
const sometimeMillisMax = 1000;

/** Without SMTP_URL nothing is sent and nothing fails: mails stay queued, to be read in the product or sent by another server. */
const silent = (wakeOthers: () => void, stop: () => void): Outbox => ({
  wake: wakeOthers,
  wakeSometime: wakeOthers,
  start: () => {},
  stop: async () => stop(),
  idle: async () => {},
});

/**
 * Sends the mails that transactions have left, each at least once and always under the same
 * Message-ID, however often a server stops in between. Several servers may share the work. Each has
 * one mail under way, so that a crash can double no more than that one.
 */
export function createOutbox(deps: OutboxDeps): Outbox {
  const {
    store,
    services,
    clock,
    log,
    patience = patienceUsual,
    onFarewell = () => {},
    announce = () => {},
  } = deps;
  const { smtpUrl, mailFrom } = services.config;
  const own = unasked({ store, clock, announce });
  const self = newId();
  const hinting = pace(
    () => 1000 / limits.hintsPerSecondMax,
    async () => store.hints.send({ topic: "mail", from: self, payload: null }),
  );
  if (!smtpUrl) return silent(hinting.want, hinting.stop);
  const carrier = createCarrier(smtpUrl, mailFrom, patience);
  const giveUp = new AbortController();
  let running: Promise<void> | null = null;
  let wanted = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let sometime: NodeJS.Timeout | undefined;

  function wake() {
    clearTimeout(sometime);
    sometime = undefined;
    if (stopped) return;
    wanted = true;
    running ??= drain();
  }

  // Whoever queued it is about to send it: what is left over then is for others.
  store.hints.listen(({ topic, from }) => {
    if (topic === "mail" && from !== self) soon();
  });

  function soon() {
    if (!stopped) sometime ??= setTimeout(wake, Math.random() * sometimeMillisMax);
  }

  async function drain() {
    while (wanted && !stopped) {
      wanted = false;
      clearTimeout(timer);
      let pauseMillis = pollMillis;
      try {
        await sendDue();
        pauseMillis = await untilNext();
      } catch (problem) {
        log.error({ err: problem }, "the outbox could not reach its table");
      }
      if (!stopped) timer = setTimeout(wake, pauseMillis).unref();
    }
    running = null;
  }

  /** Batch after batch, until none is left that this server can take. */
  async function sendDue() {
    for (let taken = batchMails; taken > 0 && !stopped; ) {
      const now = clock();
      const ids = await store.read(async (tx) => {
        const lastWait = await lettersWait(tx, now);
        return dueMailIds(tx, { now, first: linkMails, last: letterMails, lastWait, limit: batchMails });
      });
      taken = await sendEach(ids);
    }
  }

  /** Answers how many it took. A mail that cannot be taken or settled stands in nobody's way. */
  async function sendEach(ids: string[]): Promise<number> {
    let taken = 0;
    for (const id of ids) {
      if (stopped) break;
      try {
        if (await sendOne(id)) taken += 1;
      } catch (problem) {
        log.error({ err: problem, mailId: id }, "a mail was left where it is");
      }
    }
    return taken;
  }

  async function sendOne(id: string): Promise<boolean> {
    const taken = await own.write((effects) => take(id, effects));
    if (!taken) return false;
    const { mail } = taken.letter;
    const step = await bring(taken);
    await own.write(async ({ tx, moves }) => {
      await settleMail(tx, mail, step);
      if (mail.eventId) moves(mail.eventId, ["mails"]);
    });
    if (mail.kind === "erased" && step.state !== "queued") onFarewell();
    log.info({ mailId: mail.id, kind: mail.kind, state: step.state, tries: mail.tries }, "mail");
    return true;
  }

  /** In one write: the claim, the reasons against, and the one-time link that only this mail will hold. */
  async function take(id: string, { tx, now, moves }: Effects): Promise<Taken | null> {
    const mail = await claimMail(tx, { id, now, leaseEndsAt: now.add({ minutes: leaseMinutes }) });
    if (mail && (await isOneTooMany(tx, mail, now))) {
      await settleMail(tx, mail, { state: "queued", tries: mail.tries - 1, nextTryAt: now });
      return null;
    }
    const [claimed] = mail ? await lettersFor(tx, [mail]) : [];
    if (!claimed) return null;
    if (claimed.mail.eventId) moves(claimed.mail.eventId, ["mails"]);
    const reason = whyNotToSend(claimed, now);
    if (reason) {
      await settleMail(tx, claimed.mail, { state: "failed", problem: reason });
      return null;
    }
    const letter = await withPlanKept(tx, claimed, now);
    if (!letter) return null;
    const link = onceLinkOf(letter.mail, now);
    return { letter, oneTimeToken: link && (await makeOneTimeLink(tx, link, now)) };
  }

  /** What a mail does in a calendar is written down before it is done: no later mail may forget it. */
  async function withPlanKept(tx: Tx, letter: Letter, now: Temporal.Instant): Promise<Letter | null> {
    const { mail, registration } = letter;
    if (!registration || !isAboutRegistration(mail.kind)) return letter;
    const plan = planOf(letter, now);
    if (isMoot(letter, plan)) {
      await dropMail(tx, mail.id);
      return null;
    }
    const saying = withPlan(letter, plan);
    await keepInformedOf(
      tx,
      { mail, registration },
      { values: saying.values, informedOf: informedBy(letter, plan) },
    );
    return { ...letter, mail: { ...mail, ...saying } };
  }

  async function bring(taken: Taken) {
    const { mail } = taken.letter;
    try {
      await carrier.carry(await post(taken), giveUp.signal);
      return { state: "sent", sentAt: clock(), problem: null } as const;
    } catch (problem) {
      // Our own stop is not the mail server's fault: the try does not count.
      if (giveUp.signal.aborted)
        return { state: "queued", nextTryAt: clock(), tries: mail.tries - 1 } as const;
      return afterProblem(problem as SendProblem, mail.tries, clock());
    }
  }

  async function post({ letter, oneTimeToken }: Taken): Promise<Posted> {
    const { mail } = letter;
    const links = liveLinks(letter, services, oneTimeToken);
    const code = doorCodeOf(letter, links);
    return {
      ...renderMail(letter, links),
      messageId: `<${mail.id}@${services.uidHost}>`,
      to: mail.to,
      replyTo: replyToOf(letter),
      date: mail.queuedAt,
      invitations: invitationsOf(letter, services, clock()),
      doorCode: code ? await pictureOf(code) : null,
    };
  }

  async function untilNext(): Promise<number> {
    const next = await store.read(async (tx) =>
      nextDueAt(tx, (await lettersWait(tx, clock())) ? letterMails : []),
    );
    const millis = next ? clock().until(next).total("milliseconds") : pollMillis;
    return Math.min(Math.max(millis, pauseMillisMin), pollMillis);
  }

  async function idle() {
    if (sometime) wake();
    while (running) await running;
  }

  return {
    wake: () => {
      wake();
      hinting.want();
    },
    wakeSometime: () => {
      soon();
      hinting.want();
    },
    start: wake,
    idle,
    stop: async () => {
      stopped = true;
      hinting.stop();
      clearTimeout(timer);
      const impatient = setTimeout(() => giveUp.abort(), stopMillisMax);
      await idle();
      clearTimeout(impatient);
      carrier.close();
    },
  };
}
