import type { ReactNode } from "react";
import { type HelpHost, OfflineNote, RefusalNote } from "#client/ui/refusal-note.tsx";
import type { Sending } from "./use-command.ts";

/** What has come of a command that was sent, where it did not go well. */
export function SendingNote({
  sending,
  contact,
  children,
}: {
  sending: Sending;
  contact?: readonly HelpHost[];
  children?: ReactNode;
}) {
  if (sending.state === "refused")
    return (
      <RefusalNote refusal={sending.refusal} contact={contact}>
        {children}
      </RefusalNote>
    );
  return sending.state === "offline" ? <OfflineNote /> : null;
}
