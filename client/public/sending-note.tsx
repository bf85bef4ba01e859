import type { ReactNode } from "react";
import { type HelpHost, OfflineNote, RefusalNote } from "#client/ui/refusal-note.tsx";
import { useSlow } from "#client/ui/use-slow.ts";
import { commonWords } from "#client/words/common.ts";
import { useWords } from "#client/words/reader.tsx";
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
  const words = useWords(commonWords);
  const slow = useSlow(sending.state === "sending");
  if (sending.state === "refused")
    return (
      <RefusalNote refusal={sending.refusal} contact={contact}>
        {children}
      </RefusalNote>
    );
  if (slow) return <p role="status">{words.slow}</p>;
  return sending.state === "offline" ? <OfflineNote /> : null;
}
