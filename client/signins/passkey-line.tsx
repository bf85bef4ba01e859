import { useState } from "react";
import { useWrite } from "#client/app/queries.ts";
import { StateDialog } from "#client/forms/state-dialog.tsx";
import { ownDay } from "#client/signins/own-when.ts";
import { PasskeyName } from "#client/signins/passkey-name.tsx";
import styles from "#client/signins/signins.module.css";
import { Button } from "#client/ui/button.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { useLang, useWords } from "#client/words/reader.tsx";
import { signInWords } from "#client/words/sign-in.ts";
import type { Passkey } from "#shared/passkeys.ts";
import { isolated } from "#shared/plain-text.ts";

export function PasskeyLine({ passkey, isLast }: { passkey: Passkey; isLast: boolean }) {
  const words = useWords(signInWords);
  const lang = useLang();
  const name = isolated(passkey.name);
  const toast = useToast();
  const [doing, setDoing] = useState<"nothing" | "rename" | "remove">("nothing");
  const done = () => setDoing("nothing");
  const remove = useWrite("passkeys.remove", {
    invalidates: ["passkeys.list", "signins.self", "signins.list"],
    onDone: () => {
      toast(words.removed(name));
      done();
    },
  });
  const rename = useWrite("passkeys.rename", {
    invalidates: ["passkeys.list"],
    onDone: () => {
      toast(words.renamed);
      done();
    },
  });
  const used = passkey.usedAt ? words.used(ownDay(passkey.usedAt, lang)) : words.neverUsed;
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        <strong>
          <bdi>{passkey.name}</bdi>
        </strong>
        <span className={styles.facts}>{passkey.opens === "elsewhere" ? words.elsewhere : used}</span>
      </div>
      <div className={styles.actions}>
        <Button compact kind="quiet" aria-label={words.renameOf(name)} onClick={() => setDoing("rename")}>
          {words.rename}
        </Button>
        <Button compact kind="quiet" aria-label={words.removeOf(name)} onClick={() => setDoing("remove")}>
          {words.remove}
        </Button>
      </div>
      {doing === "rename" && (
        <PasskeyName
          title={words.renameOf(name)}
          first={passkey.name}
          confirm={words.rename}
          busy={rename.busy}
          refusal={rename.refusal}
          offline={rename.offline}
          onClose={done}
          onName={(name) => rename.send({ id: passkey.id, name })}
        />
      )}
      <StateDialog
        open={doing === "remove"}
        onClose={done}
        title={words.removeOf(name)}
        what={isLast ? [...words.removeWhat, words.removeLast] : words.removeWhat}
        confirm={words.remove}
        busy={remove.busy}
        refusal={remove.refusal}
        offline={remove.offline}
        onConfirm={() => remove.send({ id: passkey.id })}
      />
    </li>
  );
}
