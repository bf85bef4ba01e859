import { describe, expect, test } from "vitest";
import { makeHost } from "#db/seed/make.ts";
import { placeOf, requireOwnerLeft } from "#server/team/rules.ts";
import { mayGive, mayGiveIn, TeamRole } from "#shared/grants.ts";

const host = makeHost();
const wish = (role: TeamRole, tied: { hostId?: string; roomId?: string } = {}) => ({
  role,
  hostId: tied.hostId ?? null,
  roomId: tied.roomId ?? null,
});
const place = (wanted: ReturnType<typeof wish>) => placeOf(wanted, [host], [{ id: "room" }]);

describe("where a role counts", () => {
  test.each<[string, ReturnType<typeof wish>, ReturnType<typeof wish>]>([
    ["an owner everywhere", wish("owner", { hostId: host.id, roomId: "room" }), wish("owner")],
    ["a host's organizer at that host", wish("host", { hostId: host.id }), wish("host", { hostId: host.id })],
    [
      "a moderator in that room",
      wish("moderator", { roomId: "room" }),
      wish("moderator", { roomId: "room" }),
    ],
    ["a helper at the door everywhere", wish("door", { roomId: "room" }), wish("door")],
    [
      "one of a host's people still that host's",
      wish("door", { hostId: host.id }),
      wish("door", { hostId: host.id }),
    ],
  ])("%s", (_name, wanted, found) => expect(place(wanted)).toEqual(found));

  test.each<[string, ReturnType<typeof wish>, string]>([
    ["a host's organizer without a host", wish("host"), "bad-input"],
    ["a host's organizer of a stranger", wish("host", { hostId: "stranger" }), "not-found"],
    ["a moderator without a room", wish("moderator"), "bad-input"],
    ["a moderator of another event's room", wish("moderator", { roomId: "elsewhere" }), "not-found"],
  ])("refused: %s", (_name, wanted, code) => expect(() => place(wanted)).toThrow(code));
});

test("only owners give and take ownership", () => {
  const own = (...roles: TeamRole[]) => roles.map((role) => wish(role));
  expect(mayGive(wish("owner"), own("organizer"))).toBe(false);
  expect(mayGive(wish("owner"), own("organizer", "owner"))).toBe(true);
  expect(mayGive(wish("door"), own("organizer"))).toBe(true);
});

test("a host's organizers give what is their own host's, and no more (A14)", () => {
  const own = [wish("host", { hostId: "ours" })];
  const given = (hostId: string | null) => TeamRole.options.filter((role) => mayGive({ role, hostId }, own));
  expect(given("ours")).toEqual(["host", "moderator", "door"]);
  expect(given("theirs")).toEqual([]);
  expect(given(null)).toEqual([]);
  expect([null, "ours", "theirs"].map((hostId) => mayGiveIn({ hostId }, own))).toEqual([true, true, false]);
  expect(
    mayGive({ role: "door", hostId: "ours" }, [wish("moderator", { hostId: "ours", roomId: "room" })]),
  ).toBe(false);
});

test("somebody who has signed in stays owner", () => {
  const owner = (id: string, state: "active" | "invited") => ({
    state,
    grants: [{ id, eventId: "event", role: "owner" as const, hostId: null, roomId: null }],
  });
  expect(() => requireOwnerLeft([owner("a", "active")], { id: "a" })).toThrow("last-owner");
  expect(() => requireOwnerLeft([owner("a", "active"), owner("b", "invited")], { id: "a" })).toThrow(
    "last-owner",
  );
  expect(() => requireOwnerLeft([owner("a", "active"), owner("b", "active")], { id: "a" })).not.toThrow();
});
