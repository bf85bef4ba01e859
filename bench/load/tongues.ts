import { type Place, wireNumber } from "#shared/live.ts";
import type { Member, Room } from "./member.ts";

/** How one kind of server is spoken to. */
export interface Tongue {
  path: string;
  opened(member: Member, room: Room): void;
  /** What is neither a change nor known already: greetings, pings, answers. */
  heard(member: Member, room: Room, text: string): void;
  /** A change of the room, its moment in its text. */
  change(member: Member, room: Room, text: string): void;
  react(member: Member, room: Room): void;
}

export type TongueName = "jubilee" | "socket.io" | "ws";

const engine = "/socket.io/?EIO=4&transport=websocket";
/** Engine.IO 4 and Socket.IO 5, as on the wire: open 0, ping 2, connected 40, an answer 43. */
const heardEngine = (member: Member, text: string, connected: () => void) => {
  if (text[0] === "0") member.say("40");
  if (text[0] === "2") member.say("3");
  if (text.startsWith("40")) connected();
};

const placeOf = ({ eventId, roomId }: Room): Place => ({ kind: "room", eventId, id: roomId });

export const tongues: Record<TongueName, Tongue> = {
  jubilee: {
    path: engine,
    opened: () => {},
    heard(member, room, text) {
      heardEngine(member, text, () => {
        const since = member.epoch === null ? null : member.clock;
        const call = { wire: wireNumber, place: placeOf(room), since, epoch: member.epoch };
        member.say(`420${JSON.stringify(["places.join", call])}`);
      });
      if (!text.startsWith("430")) return;
      const [reply] = JSON.parse(text.slice(3));
      if (!reply.ok) throw new Error(`A join was refused: ${text}`);
      member.epoch = reply.value.frame.epoch;
      member.clock = reply.value.frame.to;
      member.came();
    },
    /** Through the door, as a browser sends it. */
    change(member, { eventId, roomId, post }, text) {
      const message = { eventId, roomId, id: crypto.randomUUID(), text, lang: "en" };
      post("/api/messages.send", JSON.stringify(message), member.cookie);
    },
    react: (member, room) =>
      member.say(
        `42${JSON.stringify(["places.pulse", { place: placeOf(room), sums: { reactions: { applause: 1 } } }])}`,
      ),
  },
  "socket.io": {
    path: engine,
    opened: () => {},
    heard: (member, _room, text) => heardEngine(member, text, member.came),
    change: (member, _room, text) => member.say(`42${JSON.stringify(["change", text])}`),
    react: (member) => member.say(`42${JSON.stringify(["reaction", "applause"])}`),
  },
  ws: {
    path: "/",
    opened: (member) => member.came(),
    heard: () => {},
    change: (member, _room, text) => member.say(JSON.stringify(["change", text])),
    react: (member) => member.say(JSON.stringify(["reaction", "applause"])),
  },
};
