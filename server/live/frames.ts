import type { PlaceChanges } from "#server/live/changes.ts";
import type { OwnThing, PlaceChanged, Thing } from "#shared/live.ts";

/**
 * The epoch that an audience counts in: whoever comes to see more, or less, of a room starts over
 * with what is seen from there.
 */
export const epochFor = (epoch: string, audience: string) => `${epoch}.${audience}`;

/** What one audience hears of the changes. Without any that it may see, the frame still moves its clock. */
export function frameFor(
  audience: string,
  epoch: string,
  { placeId, from, to, moved: kinds }: PlaceChanges,
): PlaceChanged {
  const changes: Thing[] = [];
  const gone: string[] = [];
  for (const { heardBy, moved } of kinds) {
    if (!heardBy(audience)) continue;
    for (const { shared } of moved) {
      if (!shared) continue;
      if (shared.seenBy === "all" || shared.seenBy.includes(audience)) changes.push(shared.thing);
      // Somebody who starts from nothing has nothing that could leave.
      else if (from > 0) gone.push(shared.thing.id);
    }
  }
  return { placeId, epoch: epochFor(epoch, audience), from, to, changes, gone };
}

/** What of the changes is each person's own. */
export function ownByAuthor({ moved: kinds }: Pick<PlaceChanges, "moved">): Map<string, OwnThing[]> {
  const byAuthor = new Map<string, OwnThing[]>();
  for (const { moved } of kinds)
    for (const { own } of moved) {
      if (!own) continue;
      const known = byAuthor.get(own.author);
      if (known) known.push(own.thing);
      else byAuthor.set(own.author, [own.thing]);
    }
  return byAuthor;
}
