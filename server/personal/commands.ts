import type { ReadTx } from "#db/engine.ts";
import type { Handlers } from "#server/context.ts";
import { findEvent } from "#server/events/store.ts";
import { requireOwnGuest } from "#server/identity/rules.ts";
import { sightIn } from "#server/identity/sight-store.ts";
import { signInsOf } from "#server/identity/sign-in-store.ts";
import { requireFewOwnChanges } from "#server/mails/limit.ts";
import { queueMail } from "#server/mails/queue.ts";
import { mailsAbout } from "#server/mails/store.ts";
import { nameOfKind } from "#server/mails/words.ts";
import { erase } from "#server/personal/erase.ts";
import { countErasures, registrationsLeft, retentionOf } from "#server/personal/store.ts";
import { released } from "#server/programme/store.ts";
import { own } from "#server/registrations/mine.ts";
import {
  findRegistration,
  type RegistrationRow,
  starredBy,
  toRegistration,
} from "#server/registrations/store.ts";
import { roomsOfEvent } from "#server/rooms/store.ts";
import { ownRows } from "#server/things.ts";
import type { PersonalData, personalCommands } from "#shared/personal.ts";
import { Refused } from "#shared/refusal.ts";

export const personalHandlers: Handlers<keyof typeof personalCommands> = {
  async "personal.mine"(_input, context) {
    const { tx, now } = context;
    return everythingAbout(tx, await own(context), now);
  },

  async "personal.file"(_input, { store, actor, now }) {
    const { name, data } = await store.read(async (tx) => {
      const row = await own({ tx, actor });
      const event = await findEvent(tx, row.eventId);
      return { name: `${event.slug}-my-data.json`, data: await everythingAbout(tx, row, now) };
    });
    return {
      status: 200,
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "no-store",
      },
      body: `${JSON.stringify(data, null, 2)}\n`,
    };
  },

  async "personal.askErasure"(_input, context) {
    const { tx, now, services, announce } = context;
    if (!services.config.smtpUrl) throw new Refused("not-now"); // the link could not leave: the organizers do it
    const row = await own(context);
    await requireFewOwnChanges(tx, row.email, now);
    await queueMail(tx, {
      kind: "erase-link",
      eventId: row.eventId,
      to: row.email,
      lang: row.lang,
      subjectId: row.id,
      values: { email: row.email },
      now,
    });
    announce({ kind: "mail" });
    return {};
  },

  async "personal.erase"({ eventId, id }, context) {
    const row = await findRegistration(context.tx, eventId, id);
    requireOwnGuest(await sightIn(context, eventId), row);
    await erase(row, context);
    return {};
  },

  async "personal.retention"({ eventId }, { tx }) {
    const { details } = await findEvent(tx, eventId);
    const noticed = await retentionOf(tx, eventId);
    const goes = noticed?.erasesAt.toZonedDateTimeISO(details.zone);
    return {
      erasesOn: goes?.toPlainDate().toString() ?? null,
      people: await registrationsLeft(tx, eventId),
      erased: await countErasures(tx, eventId),
    };
  },
};

async function everythingAbout(
  tx: ReadTx,
  row: RegistrationRow,
  now: Temporal.Instant,
): Promise<PersonalData> {
  const programme = await released(tx, row.eventId);
  const named = (sessionId: string) => ({
    sessionId,
    title: programme?.sessions.find((session) => session.id === sessionId)?.title ?? null,
  });
  return {
    registration: await toRegistration(tx, row, now),
    arrivedAt: row.arrivedAt?.toString() ?? null,
    starred: (await starredBy(tx, row.id)).map(named),
    invitedTo: (row.informedOf?.sessionIds ?? []).map(named),
    mails: (await mailsAbout(tx, row.eventId, row.id)).map(({ kind, state, queuedAt, sentAt }) => ({
      kind,
      name: nameOfKind(kind),
      state,
      queuedAt: queuedAt.toString(),
      sentAt: sentAt?.toString() ?? null,
    })),
    ...(await inRooms(tx, row)),
    signIns: (await signInsOf(tx, row.id, now)).map(({ expiresAt }) => ({ until: expiresAt.toString() })),
  };
}

async function inRooms(
  tx: ReadTx,
  { id, eventId }: RegistrationRow,
): Promise<Pick<PersonalData, "said" | "counted">> {
  const rooms = new Map((await roomsOfEvent(tx, eventId)).map((room) => [room.id, room.name]));
  const whose = { roomIds: [...rooms.keys()], author: `registration:${id}` };
  const said: PersonalData["said"] = [];
  const counted: PersonalData["counted"] = [];
  for (const { kind, name, seen } of Object.values(ownRows)) {
    const found = await seen(tx, whose);
    if (typeof found === "number") counted.push({ kind, name, count: found });
    else
      for (const { roomId, ...each } of found)
        said.push({ kind, name, room: rooms.get(roomId) ?? null, ...each });
  }
  return { said, counted };
}
