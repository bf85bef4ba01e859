import { authorize, mayDo } from "#server/actor.ts";
import { type DeskRow, deskOf } from "#server/desk/store.ts";
import { createChanges } from "#server/live/changes.ts";
import type { KindOfPlace } from "#server/live/place.ts";
import type { Moved, PlaceThing } from "#server/live/thing.ts";
import { contract } from "#shared/contract.ts";
import { readsOf } from "#shared/desk.ts";
import { Refused } from "#shared/refusal.ts";
import { type Topic, topics } from "#shared/topics.ts";

/** An audience of the desk is named by what its people may read: one sign for each topic. */
const signOf = (topic: Topic) => topics.indexOf(topic).toString(36);
const gateOf = (topic: Topic) => contract[readsOf[topic][0]];

const topicThing = (topic: Topic): PlaceThing<DeskRow> => {
  const moved = ({ movedAt }: DeskRow): Moved[] => [
    { shared: { thing: { kind: "topic", id: topic, value: { clock: movedAt[topic] ?? 0 } }, seenBy: "all" } },
  ];
  return {
    kind: topic,
    heardBy: (audience) => audience.includes(signOf(topic)),
    after: async (_tx, row) => moved(row),
    latest: async (_tx, row) => moved(row),
    missedMax: 1,
  };
};

/**
 * An event as its organizers see it. It tells that a topic has moved and nothing of what it holds, so
 * that a frame stays small however large the event is; and only to those who may read the topic.
 */
export const deskPlace: KindOfPlace = {
  changes: createChanges(topics.map(topicThing)),
  sums: {},
  async present(_tx, actor, { id: eventId }) {
    authorize(actor, contract["events.desk"], { eventId });
    const heard = topics.filter((topic) => mayDo(actor, gateOf(topic).access, { eventId }));
    return {
      audience: heard.map(signOf).join(""),
      author: actor.staff && `staff:${actor.staff.id}`,
      from: { mode: null },
    };
  },
  enter: (tx, { id }) => deskOf(tx, id),
  row: (tx, { id }) => deskOf(tx, id),
  requireSpeaks() {
    throw new Refused("not-yours");
  },
  as: () => null,
};
