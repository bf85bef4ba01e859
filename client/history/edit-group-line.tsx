import { Redo2, Undo2 } from "lucide-react";
import { useWrite } from "#client/app/queries.ts";
import { EditLines } from "#client/edits/edit-lines.tsx";
import type { Known } from "#client/edits/leaf-words.tsx";
import { staleAfterEdits } from "#client/edits/take-back.ts";
import styles from "#client/history/history.module.css";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Button } from "#client/ui/button.tsx";
import { When } from "#client/ui/clocks.tsx";
import { OfflineNote, RefusalNote } from "#client/ui/refusal-note.tsx";
import { historyWords } from "#client/words/history.ts";
import { useWords } from "#client/words/reader.tsx";
import type { EditGroup } from "#shared/edits.ts";

/** What one press changed: who, when, what; and the way back, or forth again. */
export function EditGroupLine({ group, known }: { group: EditGroup; known: Known }) {
  const words = useWords(historyWords);
  const { event } = useEventDesk();
  const { id: groupId, at, who, undone } = group;
  const undo = useWrite("edits.undo", { invalidates: staleAfterEdits });
  const redo = useWrite("edits.redo", { invalidates: staleAfterEdits });
  const way = undone ? redo : undo;
  return (
    <li className={styles.group}>
      <div className={styles.head}>
        <p className={styles.who}>
          <bdi>{who || words.erased}</bdi>{" "}
          <span className={styles.soft}>
            <When at={at} />
          </span>
        </p>
        <Button
          compact
          busy={way.busy}
          aria-describedby={`what-${groupId}`}
          onClick={() => way.send({ eventId: event.id, groupId })}
        >
          {undone ? <Redo2 aria-hidden /> : <Undo2 aria-hidden />} {undone ? words.redo : words.undo}
        </Button>
      </div>
      <EditLines id={`what-${groupId}`} group={group} known={known} />
      {undone && (
        <p className={styles.soft}>
          {words.undoneBy(undone.who || words.erased)} <When at={undone.at} />
        </p>
      )}
      {way.refusal && <Why refusal={way.refusal} group={group} known={known} />}
      {way.offline && <OfflineNote />}
    </li>
  );
}

type WhyProps = {
  refusal: NonNullable<ReturnType<typeof useWrite>["refusal"]>;
  group: EditGroup;
  known: Known;
};

/** Who stands against it, and with which fields. */
function Why({ refusal, group, known }: WhyProps) {
  const { detail } = refusal;
  const edit = group.edits.find(({ id }) => detail?.by?.includes(id));
  const fields = detail?.fields ?? [];
  const changes = edit?.changes.filter(({ path }) => fields.some((field) => field.path === path.join(".")));
  return (
    <RefusalNote refusal={refusal}>
      {edit && changes && fields.length > 0 && (
        <EditLines group={{ edits: [{ ...edit, changes }], more: 0 }} known={known} />
      )}
    </RefusalNote>
  );
}
