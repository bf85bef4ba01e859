import { KeyRound } from "lucide-react";
import { mySignInAddress } from "#client/app/addresses.ts";
import { GoButton } from "#client/organize/go-button.tsx";
import styles from "#client/signins/signins.module.css";
import { Note } from "#client/ui/note.tsx";
import { useWords } from "#client/words/reader.tsx";
import { signInWords } from "#client/words/sign-in.ts";
import type { Self } from "#shared/signins.ts";

/** Before the events: to owners without a passkey, and to whoever is kept from an event for want of one. */
export function PasskeyNote({ self }: { self: NonNullable<Self["staff"]> }) {
  const words = useWords(signInWords);
  const isKept = self.withheld.length > 0;
  const owns = self.grants.some((grant) => grant.role === "owner");
  if (!isKept && !(owns && self.passkey === "none")) return null;
  return (
    <Note tone="warn" icon={KeyRound} className={styles.note}>
      <p>{isKept ? words.remindWithheld : words.remind}</p>
      <GoButton to={mySignInAddress}>{words.toPage}</GoButton>
    </Note>
  );
}
