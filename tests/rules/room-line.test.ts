import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openRoomLine } from "#client/rooms/room-line.ts";
import type { LiveSocket } from "#client/wire.ts";
import type { Joined, RoomChanged } from "#shared/live.ts";
import type { Reply } from "#shared/refusal.ts";

beforeEach(() => {
  for (const name of ["addEventListener", "removeEventListener"]) vi.stubGlobal(name, () => {});
  vi.stubGlobal("document", { addEventListener: () => {}, removeEventListener: () => {} });
});
afterEach(() => void vi.unstubAllGlobals());

const frame = (from: number, to: number): RoomChanged => ({
  roomId: "room",
  epoch: "epoch",
  from,
  to,
  changes: [{ kind: "programme", id: "room", value: { version: to } }],
  gone: [],
});

/** A line on which the answer to the join and the next notice come in one packet, as polling brings them. */
function lineWithNews(): LiveSocket {
  const hears = new Map<string, (notice: unknown) => void>();
  const joined: Reply<Joined> = {
    ok: true,
    value: {
      whole: true,
      frame: frame(0, 1),
      pulse: { roomId: "room", here: { onsite: 0, online: 1 }, reactions: {} },
      as: "members",
    },
  };
  const socket = {
    connected: true,
    io: { on: () => {} },
    on: (name: string, hear: (notice: unknown) => void) => void hears.set(name, hear),
    timeout: () => ({
      emit: (_name: string, _call: unknown, answer: (late: null, reply: Reply<Joined>) => void) => {
        answer(null, joined);
        hears.get("room.changed")?.(frame(1, 2));
      },
      emitWithAck: async () => {
        hears.get("room.changed")?.(frame(1, 2));
        return joined;
      },
    }),
    disconnect: () => {},
  };
  return socket as unknown as LiveSocket;
}

test("a notice right behind the answer to the first join is not lost", async () => {
  const line = openRoomLine({ eventId: "event", roomId: "room", open: async () => lineWithNews() });
  await vi.waitFor(() => expect(line.snapshot().status).toBe("live"));
  expect(line.snapshot().room).toMatchObject({ clock: 2, programmeVersion: 2 });
  line.close();
});
