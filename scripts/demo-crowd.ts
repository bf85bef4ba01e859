import { io } from "socket.io-client";
import type { Planted } from "#db/seed/plant.ts";
import { type Place, wireNumber } from "#shared/live.ts";

const peopleInTheRoom = 24;
const applauseEveryMillis = 4000;

/** Some of those who registered sit in the room and applaud now and then. Answers how to send them home. */
export function keepRoomAlive(url: string, { eventId, hallId, crowd }: Planted): () => void {
  const place: Place = { kind: "room", eventId, id: hallId };
  const sockets = crowd
    .slice(-peopleInTheRoom / 2)
    .concat(crowd.slice(0, peopleInTheRoom / 2))
    .map((visitor) => {
      const socket = io(url, {
        transports: ["websocket"],
        extraHeaders: { cookie: visitor.cookie, origin: url },
      });
      socket.on("connect", () =>
        socket.emit("places.join", { wire: wireNumber, place, since: null, epoch: null }, () => {}),
      );
      return socket;
    });
  const applause = setInterval(() => {
    const someone = sockets[Math.floor(Math.random() * sockets.length)];
    someone?.emit(
      "places.pulse",
      { place, sums: { reactions: { applause: 1 + Math.floor(Math.random() * 5) } } },
      () => {},
    );
  }, applauseEveryMillis);
  return () => {
    clearInterval(applause);
    for (const socket of sockets) socket.disconnect();
  };
}
