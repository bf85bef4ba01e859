import { useEffect } from "react";
import { useBlocker } from "react-router";
import { renamed } from "#client/app/addresses.ts";
import styles from "#client/forms/edit-form.module.css";
import { Button } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";

interface UnsavedGuardProps {
  wouldLose: () => boolean;
  drop: () => void;
}

/** Nobody loses what they typed by following a link. */
export function UnsavedGuard({ wouldLose, drop }: UnsavedGuardProps) {
  const words = useWords(organizeWords);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && nextLocation.state !== renamed && wouldLose(),
  );
  // A link that was followed while a save was under way: once it is saved there is nothing left to ask.
  useEffect(() => {
    if (blocker.state === "blocked" && !wouldLose()) blocker.proceed();
  });
  return (
    <Dialog open={blocker.state === "blocked"} onClose={() => blocker.reset?.()} title={words.unsavedLeave}>
      <p>{words.unsavedText}</p>
      <div className={styles.actions}>
        <Button kind="seal" onClick={() => blocker.reset?.()}>
          {words.stay}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            drop();
            blocker.proceed?.();
          }}
        >
          {words.leave}
        </Button>
      </div>
    </Dialog>
  );
}
