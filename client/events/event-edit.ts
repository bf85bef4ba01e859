import { useRead, useWrite } from "#client/app/queries.ts";
import { useTakeBack } from "#client/edits/take-back.ts";
import type { Edit } from "#client/forms/edit.ts";
import { usePageEdit } from "#client/forms/page-edit.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { editsWords } from "#client/words/edits.ts";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { Event } from "#shared/events.ts";
import type { FieldProblem } from "#shared/refusal.ts";

/** What a part of the form needs of it. */
export type EventEdit = Pick<Edit<Event>, "draft" | "set" | "problem">;

/** Asked before another first day is saved: whether the sessions move along. Null: neither, for now. */
export type AskAlong = (draft: Event) => Promise<"along" | "stay" | null>;

/** The event being edited: texts, dates and hosts are pages of one and the same thing. */
export function useEventEdit(askAlong?: AskAlong): Edit<Event> {
  const words = useWords(organizeWords);
  const { savedTogether } = useWords(editsWords);
  const toast = useToast();
  const { event } = useEventDesk();
  const eventId = event.id;
  const desk = useRead("events.desk", { eventId });
  const takeBack = useTakeBack(eventId);
  const write = useWrite("events.save", { invalidates: ["events.desk", "events.mine"] });
  const moveAlong = useWrite("sessions.moveAlong", {
    invalidates: ["events.desk", "events.mine", "sessions.list"],
  });
  async function save(draft: Event, began: Event) {
    const given = { eventId, event: draft };
    if (!askAlong || draft.startsOn === began.startsOn) return write.ask(given);
    const answer = await askAlong(draft);
    return answer && (answer === "along" ? moveAlong : write).ask(given);
  }
  return usePageEdit<Event>({
    kept: { place: "event", id: eventId },
    saved: event,
    noun: "event",
    schema: Event,
    alsoWrong: daysOutOfOrder,
    save,
    reread: async () => (await desk.refetch()).data?.event,
    onSaved: (_, together) => toast(together ? savedTogether : words.saved, takeBack(eventId)),
  });
}

export const daysOutOfOrder = ({ startsOn, endsOn }: Pick<Event, "startsOn" | "endsOn">): FieldProblem[] =>
  startsOn && endsOn && endsOn < startsOn ? [{ path: "endsOn", reason: "order" }] : [];
