import { expect, test } from "vitest";
import * as went from "#client/rooms/went.ts";
import type { ReleasedSession } from "#shared/programme.ts";
import { without } from "#tests/rules/without.ts";

const session = (roomId: string, status: "confirmed" | "cancelled" = "confirmed") =>
  ({ id: "ceremony", roomId, revision: { status } }) as ReleasedSession;
const from = ({ wentFrom }: typeof went, now: ReleasedSession, wasOn: string | null = "ceremony") =>
  wentFrom({ sessions: [now] }, "hall", wasOn);

test("a session that is moved or called off while it is on is named in the room that it leaves (L7)", () => {
  const [moved, calledOff] = [session("garden"), session("hall", "cancelled")];
  expect([from(went, moved), from(went, calledOff)]).toEqual([moved, calledOff]);
});

test("what stays, and what was never on here, is not (L7)", () => {
  expect([from(went, session("hall")), from(went, session("garden"), null)]).toEqual([null, null]);
});

test("control: where it is not looked for elsewhere, nothing in the room says where it went", () => {
  const forgetful = without<typeof went>("client/rooms/went.ts", ["was.roomId !== roomId ||", ""]);
  expect(from(forgetful, session("garden"))).toBeNull();
});
