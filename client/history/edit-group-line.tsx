import { Redo2, Undo2 } from "lucide-react";
import { useWrite } from "#client/app/queries.ts";
import { EditLine } from "#client/edits/edit-line.tsx";
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
  const { id: groupId, at, who, undone, edits, more } = group;
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
      <ul className={styles.edits} id={`what-${groupId}`}>
        {edits.map((edit) => (
          <EditLine key={`${edit.noun} ${edit.id} ${edit.did}`} edit={edit} known={known} />
        ))}
        {more > 0 && <li className={styles.soft}>{words.andMore(more)}</li>}
      </ul>
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
  return (
    <RefusalNote refusal={refusal}>
      {edit && detail?.fields && detail.fields.length > 0 && (
        <ul className={styles.edits}>
          <EditLine
            edit={{
              ...edit,
              changes: edit.changes.filter(({ path }) =>
                detail.fields?.some((field) => field.path === path.join(".")),
              ),
            }}
            known={known}
          />
        </ul>
      )}
    </RefusalNote>
  );
}
