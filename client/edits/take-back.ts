import { useWrite } from "#client/app/queries.ts";
import { refusalOf } from "#client/sending.ts";
import { useToast } from "#client/ui/toast.tsx";
import { call } from "#client/wire.ts";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { teamRefusalWords } from "#client/words/team-refusals.ts";

/** All that an edit, taken back or made again, can make old. */
export const staleAfterEdits = [
  "edits.list",
  "events.desk",
  "events.mine",
  "people.list",
  "rooms.list",
  "rooms.stages",
  "sessions.list",
  "announcements.list",
  "programme.preview",
] as const;

/** The way back that a message offers: one's own latest edit of that thing. What stands against it is said. */
export function useTakeBack(eventId: string): (thingId: string) => () => void {
  const toast = useToast();
  const { undoFailed } = useWords(organizeWords);
  const refusals = useWords(teamRefusalWords);
  const undo = useWrite("edits.undo", { invalidates: staleAfterEdits });
  async function takeBack(thingId: string) {
    const latest = await call("edits.latest", { eventId, thingId });
    const groupId = latest.ok ? latest.value.groupId : null;
    if (!groupId) return toast(undoFailed);
    await undo.ask({ eventId, groupId });
  }
  return (thingId) => () =>
    void takeBack(thingId).catch((problem) => {
      const refusal = refusalOf(problem);
      toast(refusal?.code === "changed-since" ? refusals[refusal.code](refusal.detail ?? {}) : undoFailed);
    });
}
