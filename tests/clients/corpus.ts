import { writeDocument } from "#db/documents.ts";
import { makeEvent, makeRoom, makeSession } from "#db/seed/make.ts";
import { insertRelease } from "#server/programme/store.ts";
import type { Programme, Release } from "#shared/programme.ts";
import type { SessionDraft } from "#shared/sessions.ts";
import type { TestApp } from "#tests/app.ts";
import { releasedOf } from "#tests/clients/meant.ts";
import { hostile } from "#tests/rules/hostile-words.ts";

type When = Pick<SessionDraft, "wall" | "zone"> & Partial<Pick<SessionDraft, "offset" | "minutes">>;

/** Hours that calendar programs are known to get wrong, beside plain ones. */
const times: readonly When[] = [
  { zone: "Asia/Shanghai", wall: "2031-12-02T09:00" },
  { zone: "Asia/Tokyo", wall: "2031-12-02T10:00" },
  { zone: "Asia/Tokyo", wall: "2031-12-02T23:30", minutes: 120 },
  { zone: "America/New_York", wall: "2031-01-15T10:00" },
  { zone: "America/New_York", wall: "2031-07-01T10:00" },
  { zone: "America/New_York", wall: "2031-03-09T01:30", minutes: 60 }, // over the hour that is left out
  { zone: "America/New_York", wall: "2031-11-02T01:30", offset: "-04:00" },
  { zone: "America/New_York", wall: "2031-11-02T01:30", offset: "-05:00" }, // the second time round
  { zone: "Europe/Berlin", wall: "2031-03-30T09:00" },
  { zone: "Australia/Lord_Howe", wall: "2031-10-05T12:00" }, // half an hour of daylight saving
  { zone: "America/Santiago", wall: "2031-02-01T10:00" }, // whose changes no one rule describes
  { zone: "Asia/Kathmandu", wall: "2031-06-01T08:15" },
  { zone: "America/Sao_Paulo", wall: "2031-06-01T20:00" },
  { zone: "UTC", wall: "2031-06-01T12:00" },
];

const nameOf = (index: number) => `Session ${String(index + 1).padStart(2, "0")}`;

/**
 * A published event with every hostile text in a session's title and description and in its room's
 * name, at a difficult hour, and one of them cancelled. What the door refuses is put behind it: into
 * a release.
 */
export async function plantHostileEvent(app: TestApp): Promise<Programme> {
  const founder = await app.founder();
  const event = makeEvent();
  const eventId = event.id;
  await founder.do("events.create", { event });
  const behindTheDoor: Record<string, string> = {};
  const sessions: SessionDraft[] = [];
  for (const [index, text] of hostile.filter(Boolean).entries()) {
    const name = nameOf(index);
    const words = (given: string) => ({ en: given });
    const room = makeRoom({ slug: `room-${index}`, kind: "hall", name: words(text) });
    const taken = await founder.say("rooms.save", { eventId, room });
    if (!taken.ok) await founder.do("rooms.save", { eventId, room: { ...room, name: words(name) } });
    const session = makeSession({
      title: words(text),
      description: words(text),
      roomId: room.id,
      ...(times[index % times.length] as When),
    });
    const saved = await founder.say("sessions.save", { eventId, session });
    const plain = { ...session, title: words(name), description: words(name) };
    if (!saved.ok) await founder.do("sessions.save", { eventId, session: plain });
    if (!taken.ok || !saved.ok) behindTheDoor[name] = text;
    sessions.push(saved.ok ? session : plain);
  }
  await founder.do("events.publish", { eventId });
  const cancelled = { ...(sessions[1] as SessionDraft), state: "cancelled" as const, version: 1 };
  await founder.do("sessions.save", { eventId, session: cancelled });
  await founder.do("events.publish", { eventId });
  await rewriteRelease(app, eventId, behindTheDoor);
  return releasedOf(app, eventId);
}

/** Makes a further release that says other words, wherever a text is exactly one of these. */
async function rewriteRelease(app: TestApp, eventId: string, words: Record<string, string>) {
  const release = await releasedOf(app, eventId);
  const programme = JSON.parse(JSON.stringify(release), (_key, value) => words[value] ?? value) as Release;
  const number = release.number + 1;
  const written = writeDocument({ ...programme, number });
  await app.store.write((tx) => insertRelease(tx, eventId, { number, written }));
}
