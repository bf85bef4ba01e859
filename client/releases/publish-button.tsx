import { useState } from "react";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { ReleaseDialog } from "#client/releases/release-dialog.tsx";
import { Button } from "#client/ui/button.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { releaseWords } from "#client/words/releases.ts";
import { isOver } from "#shared/reading.ts";

/** Makes a release; first says what people will see of it. Where nothing is new there is nothing to press. */
export function PublishButton() {
  const words = useWords(organizeWords);
  const { publish } = useWords(releaseWords);
  const [open, setOpen] = useState(false);
  const { state, release, changesSinceRelease } = useEventDesk();
  const isNew = release === 0 || changesSinceRelease > 0;
  const over = isOver(state);
  return (
    <>
      <Button kind={isNew ? "seal" : "plain"} onClick={() => setOpen(true)} disabled={over || !isNew}>
        {isNew || over ? words.publish : publish.nothingNew}
      </Button>
      {open && <ReleaseDialog number={null} onClose={() => setOpen(false)} />}
    </>
  );
}
