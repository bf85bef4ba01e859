import { useState } from "react";
import { useWrite } from "#client/app/queries.ts";
import { StateDialog } from "#client/forms/state-dialog.tsx";
import { Button } from "#client/ui/button.tsx";
import { When } from "#client/ui/clocks.tsx";
import { useWords } from "#client/words/reader.tsx";
import { screenLinkWords } from "#client/words/screen-link.ts";
import type { Output } from "#shared/contract.ts";

interface RenewScreenLinkProps {
  eventId: string;
  roomId: string;
  link: Output<"rooms.screenLink">;
  className?: string | undefined;
}

/** Who made the hall screen's link, and another in its place: for a link that went where it should not. */
export function RenewScreenLink({ eventId, roomId, link, className }: RenewScreenLinkProps) {
  const words = useWords(screenLinkWords);
  const [state, setState] = useState<"closed" | "asking" | "done">("closed");
  const renew = useWrite("rooms.renewScreenLink", {
    invalidates: ["rooms.screenLink"],
    onDone: () => setState("done"),
  });
  return (
    <>
      {link.madeBy && link.madeAt && (
        <p className={className}>
          {words.made(link.madeBy)} · <When at={link.madeAt} />
        </p>
      )}
      <Button kind="quiet" compact onClick={() => setState("asking")}>
        {words.renew}
      </Button>
      <p role="status" className={className}>
        {state === "done" ? words.renewed : ""}
      </p>
      <StateDialog
        open={state === "asking"}
        onClose={() => setState("closed")}
        title={words.renewTitle}
        what={words.renewWhat}
        confirm={words.renew.replace("…", "")}
        busy={renew.busy}
        refusal={renew.refusal}
        offline={renew.offline}
        onConfirm={() => renew.send({ eventId, roomId })}
      />
    </>
  );
}
