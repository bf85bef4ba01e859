import { openStore } from "#db/dialect.ts";
import { makeEvent, makeItem, makePerson, makeRegistration, makeRoom, makeSession } from "#db/seed/make.ts";
import { Visitor } from "#db/seed/visitor.ts";
import { createApp } from "#server/app.ts";
import { clientFolder, loadRenderer } from "#server/client-build.ts";
import { readConfig } from "#server/config.ts";
import { makeOneTimeLink } from "#server/identity/link-store.ts";
import { createLog } from "#server/log.ts";
import { offerSetUp } from "#server/signins/set-up.ts";
import { insertGrantFor } from "#server/team/grant.ts";
import type { TeamRole } from "#shared/grants.ts";
import { newId } from "#shared/new-id.ts";
import type { SignedIn, Target } from "./target.ts";

const attendees = 6;
const owners = 3;

/** A server with its real pages, on a free port. */
export async function openTarget() {
  // It loads them when they are first used: memory that nothing malformed holds.
  await Promise.all([import("sharp"), import("write-excel-file/node")]);
  const config = readConfig({ ...process.env, PORT: "0", TRUST_PROXY: "1", LOG_LEVEL: "error" });
  const store = await openStore(config);
  const clock = () => Temporal.Now.instant();
  const app = await createApp({
    config,
    store,
    serverKey: "the same key for every server of a test run",
    clock,
    log: createLog(config.logLevel),
    renderer: await loadRenderer(),
    clientFolder,
  });
  const { port } = await app.start();
  const url = `http://127.0.0.1:${port}`;
  const founder = new Visitor(url);
  const token = (await offerSetUp(store, clock())) ?? "";
  await founder.do("signins.setUp", { token, name: "Ada", email: "ada@example.org", lang: "en" });

  async function member(role: TeamRole, eventId: string, tied: { roomId?: string; hostId?: string } = {}) {
    const visitor = new Visitor(url);
    const email = `${role}-${newId()}@example.org`;
    const expiresAt = clock().add({ hours: 1 });
    const link = await store.write(async (tx) => {
      const subjectId = await insertGrantFor(tx, { eventId, role, email, name: role, lang: "en", ...tied });
      return makeOneTimeLink(tx, { kind: "staff-sign-in", subjectId, expiresAt }, clock());
    });
    await visitor.do("signins.enter", { token: link });
    return { as: role, cookie: visitor.cookie };
  }

  /** An event of its own with everything in it that a command can name, and people of every role. */
  async function fresh(): Promise<Target> {
    const event = makeEvent({ slug: `e-${newId()}` });
    const [eventId, hostId] = [event.id, event.hosts[0]?.id ?? ""];
    const room = makeRoom();
    const person = makePerson();
    const session = makeSession({
      roomId: room.id,
      roles: [{ personId: person.id, role: "mc" }],
      items: [makeItem({ personIds: [person.id] })],
    });
    await founder.doInTime("events.create", { event });
    await founder.doInTime("rooms.save", { eventId, room });
    await founder.doInTime("people.save", { eventId, person });
    await founder.doInTime("sessions.save", { eventId, session });
    await founder.doInTime("seats.setCapacity", { eventId, mode: "onsite", group: "general", wanted: 3 });
    await founder.doInTime("events.publish", { eventId });

    const tokens = ["no such token", "x".repeat(43)];
    const registrationIds: string[] = [];
    const signIns: SignedIn[] = [{ as: "founder", cookie: founder.cookie }];
    for (let at = 0; at < attendees; at++) {
      const visitor = new Visitor(url);
      const mode = at % 2 ? "onsite" : "online";
      const registered = await visitor.do("registrations.register", makeRegistration({ eventId, mode }));
      if (registered.outcome !== "registered") throw new Error("A fresh address was known.");
      const { registration, personalToken, feedToken, badgeCode } = registered.mine;
      registrationIds.push(registration.id);
      tokens.push(personalToken, feedToken, badgeCode);
      signIns.push({ as: "attendee", cookie: visitor.cookie });
    }
    for (let at = 0; at < owners; at++) signIns.push(await member("owner", eventId));
    signIns.push(await member("host", eventId, { hostId }));
    signIns.push(await member("moderator", eventId, { roomId: room.id }));
    signIns.push(await member("door", eventId));
    const screen = new Visitor(url);
    const link = await founder.doInTime("rooms.screenLink", { eventId, roomId: room.id });
    await screen.do("signins.enter", { token: link.token });
    signIns.push({ as: "screen", cookie: screen.cookie });

    const asker = signIns.find(({ as }) => as === "attendee")?.cookie ?? "";
    const said = { eventId, roomId: room.id, lang: "en" };
    const [questionId, messageId] = [newId(), newId()];
    await send(asker, "questions.ask", { ...said, id: questionId, text: "Why?" });
    await send(asker, "messages.send", { ...said, id: messageId, text: "Hello" });
    const team = await founder.doInTime("team.list", { eventId });
    const { rows } = await founder.doInTime("mails.list", { eventId });
    const everything = [eventId, room.id, person.id, session.id, ...registrationIds];
    return {
      slug: event.slug,
      tokens,
      signIns,
      ids: {
        eventId: [eventId],
        roomId: [room.id],
        hostId: event.hosts.map((host) => host.id),
        personId: [person.id],
        personIds: [person.id],
        sessionId: [session.id],
        itemId: session.items.map((item) => item.id),
        questionId: [questionId],
        messageId: [messageId],
        grantId: team.flatMap((each) => each.grants.map((grant) => grant.id)),
        preview: [eventId],
        id: [...everything, ...rows.map((row) => row.id)],
      },
    };
  }

  const send = (cookie: string, command: string, input: object) =>
    fetch(`${url}/api/${command}`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify(input),
    });

  return { url, fresh };
}
