import type { Handlers, Services } from "#server/context.ts";
import { sightIn } from "#server/identity/sight-store.ts";
import { type Letter, lettersFor } from "#server/mails/letter.ts";
import { payMail } from "#server/mails/limit.ts";
import { maskedLinks } from "#server/mails/links.ts";
import { queueMail } from "#server/mails/queue.ts";
import { renderMail } from "#server/mails/render.ts";
import { codeIn, isTold } from "#server/mails/rules.ts";
import { findMail, mailsOf, queueAgain } from "#server/mails/store.ts";
import { nameOfKind } from "#server/mails/words.ts";
import { isAboutRegistration } from "#shared/mail-kinds.ts";
import type { Mail, mailCommands } from "#shared/mails.ts";
import type { Name } from "#shared/people.ts";
import { Refused } from "#shared/refusal.ts";

export const mailHandlers: Handlers<keyof typeof mailCommands> = {
  async "mails.list"(page, context) {
    const { tx, services } = context;
    const sees = await sightIn(context, page.eventId);
    const { rows, total, failed } = await mailsOf(tx, page);
    const letters = await lettersFor(tx, rows);
    return {
      rows: letters.map((letter) =>
        isTold(letter, sees) ? toMail(letter, services) : toUntold(letter, services),
      ),
      total,
      failed,
      sends: services.config.smtpUrl !== null,
    };
  },

  async "mails.retry"({ eventId, id }, { tx, now, announce }) {
    const mail = await findMail(tx, eventId, id);
    if (!mail) throw new Refused("not-found");
    if (mail.state === "sent") throw new Refused("not-now");
    if (mail.state !== "failed") return {}; // a repeated call: it is on its way already
    const [letter] = await lettersFor(tx, [mail]);
    const corrected = isAboutRegistration(mail.kind) ? letter?.registration?.email : undefined;
    await queueAgain(tx, id, corrected ?? mail.to, now);
    announce({ kind: "mail" });
    return {};
  },

  async "mails.test"({ eventId, id, email, lang }, context) {
    const { tx, now, announce } = context;
    const causedBy = await payMail(context, eventId);
    await queueMail(tx, { id, kind: "test", eventId, to: email, lang, subjectId: null, causedBy, now });
    announce({ kind: "mail" });
    return {};
  },
};

function personIn({ registration }: Letter): Name | null {
  if (!registration) return null;
  const { nameNative: native, nameLatin: latin, nameOrder: order } = registration;
  return { native, latin, order };
}

function toUntold(letter: Letter, services: Services): Mail {
  const mail = toMail(letter, services);
  return { ...mail, to: null, text: null, problem: mail.problem && codeIn(mail.problem) };
}

function toMail(letter: Letter, services: Services): Mail {
  const { id, kind, to, lang, state, tries, problem, queuedAt, sentAt } = letter.mail;
  const { subject, text } = renderMail(letter, maskedLinks(letter, services));
  return {
    id,
    kind,
    name: nameOfKind(kind),
    to,
    person: personIn(letter),
    lang,
    state,
    tries,
    problem,
    queuedAt: queuedAt.toString(),
    sentAt: sentAt?.toString() ?? null,
    subject,
    text,
  };
}
