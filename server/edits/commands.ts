import type { Handlers, Reading } from "#server/context.ts";
import { type Around, lineOf } from "#server/edits/lines.ts";
import { takeBack } from "#server/edits/take-back.ts";
import { readsMailOf } from "#server/identity/rules.ts";
import { sightIn } from "#server/identity/sight-store.ts";
import type { Edit } from "#server/journal/journal.ts";
import {
  countsIn,
  editsIn,
  findGroup,
  groupsNamed,
  groupsOf,
  latestGroupOf,
  setUndone,
} from "#server/journal/store.ts";
import { peopleWith } from "#server/people/store.ts";
import { sessionsWith } from "#server/sessions/store.ts";
import type { EditNoun, editCommands } from "#shared/edits.ts";
import { limits } from "#shared/limits.ts";
import { Refused } from "#shared/refusal.ts";

export const editHandlers: Handlers<keyof typeof editCommands> = {
  async "edits.list"({ eventId, only, before }, context) {
    const { tx } = context;
    const until = before && { at: Temporal.Instant.from(before.at), id: before.id };
    const groups = only
      ? (await groupsNamed(tx, [only])).filter((group) => group.eventId === eventId)
      : await groupsOf(tx, eventId, until, limits.editGroupsPerPage);
    const ids = groups.map(({ id }) => id);
    const undoing = await groupsNamed(
      tx,
      groups.flatMap(({ undoneBy }) => undoneBy ?? []),
    );
    const made = await editsIn(tx, ids, limits.editsShownPerGroup);
    const around = await aroundOf(made, eventId, context);
    const counts = new Map((await countsIn(tx, ids)).map(({ groupId, edits }) => [groupId, edits]));
    return groups.map(({ id, at, who, undoneBy }) => {
      const edits = made.filter(({ groupId }) => groupId === id).map((edit) => lineOf(edit, around));
      const undone = undoing.find((each) => each.id === undoneBy);
      return {
        id,
        at: at.toString(),
        who,
        undone: undone ? { who: undone.who, at: undone.at.toString() } : null,
        edits,
        more: (counts.get(id) ?? 0) - edits.length,
      };
    });
  },

  async "edits.latest"({ eventId, thingId }, { tx, actor }) {
    const found = actor.staff && (await latestGroupOf(tx, eventId, thingId, actor.staff.id));
    return { groupId: found?.id ?? null };
  },

  async "edits.undo"({ eventId, groupId }, context) {
    const { tx, journal } = context;
    const group = await findGroup(tx, eventId, groupId);
    if (group.undoes) throw new Refused("not-found");
    if (group.undoneBy) return {};
    journal.undoes = group.id;
    await takeBack(group, context);
    await setUndone(tx, group.id, journal.id);
    return {};
  },

  async "edits.redo"({ eventId, groupId }, context) {
    const { tx, journal } = context;
    const group = await findGroup(tx, eventId, groupId);
    if (!group.undoneBy) return {};
    const undoing = await findGroup(tx, eventId, group.undoneBy);
    journal.undoes = undoing.id;
    await takeBack(undoing, context);
    await setUndone(tx, group.id, null);
    return {};
  },
};

/** Whose sheets and contacts these are, also of who has left; and of whom the reader may read how they are reached. */
async function aroundOf(made: readonly Edit[], eventId: string, context: Reading): Promise<Around> {
  const idsOf = (noun: EditNoun) => made.flatMap((edit) => (edit.noun === noun ? edit.id : []));
  const sight = await sightIn(context, eventId);
  const left = {
    people: made.flatMap((edit) => (edit.noun === "person" ? (edit.after ?? edit.before ?? []) : [])),
    sessions: made.flatMap((edit) => (edit.noun === "session" ? (edit.after ?? edit.before ?? []) : [])),
  };
  return {
    people: [...(await peopleWith(context.tx, eventId, idsOf("contact"))), ...left.people],
    sessions: [...(await sessionsWith(context.tx, eventId, idsOf("sheet"))), ...left.sessions],
    reaches: (person) => (person ? readsMailOf(sight, person) : sight === "all"),
  };
}
