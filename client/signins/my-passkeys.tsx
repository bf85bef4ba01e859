import { useState } from "react";
import { useRead, useWrite } from "#client/app/queries.ts";
import { StateDialog } from "#client/forms/state-dialog.tsx";
import { Section } from "#client/organize/page.tsx";
import { CodesDialog } from "#client/signins/codes-dialog.tsx";
import { PasskeyLine } from "#client/signins/passkey-line.tsx";
import { PasskeyName } from "#client/signins/passkey-name.tsx";
import { canPasskeys, makePasskey } from "#client/signins/passkeys.ts";
import styles from "#client/signins/signins.module.css";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { useWords } from "#client/words/reader.tsx";
import { signInWords } from "#client/words/sign-in.ts";
import type { Self } from "#shared/signins.ts";

/** The reader's passkeys and recovery codes. */
export function MyPasskeys({ self }: { self: NonNullable<Self["staff"]> }) {
  const words = useWords(signInWords);
  const toast = useToast();
  const [doing, setDoing] = useState<"nothing" | "name" | "new-codes">("nothing");
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [notMade, setNotMade] = useState(false);
  const list = useRead("passkeys.list", {});
  const offer = useWrite("passkeys.offer");
  const add = useWrite("passkeys.add", { invalidates: ["passkeys.list", "signins.self", "signins.list"] });
  const renew = useWrite("passkeys.newCodes", {
    invalidates: ["passkeys.list"],
    onDone: ({ codes }) => {
      setCodes(codes);
      setDoing("nothing");
    },
  });

  async function make(name: string) {
    setNotMade(false);
    try {
      const made = await makePasskey(await offer.ask({}));
      if (!made) return setNotMade(true);
      const added = await add.ask({ name, made });
      toast(words.added(name));
      setDoing("nothing");
      setCodes(added.codes);
    } catch {
      // What was refused, or that no answer came, stands in the dialog.
    }
  }
  const passkeys = list.data?.passkeys ?? [];
  const impossible =
    self.passkey === "impossible" ? words.impossible : canPasskeys() ? null : words.oldBrowser;
  return (
    <Section title={words.passkeys} hint={words.passkeysHint}>
      <AnswerNote of={list} />
      {list.isPending && <Skeleton lines={3} />}
      {list.data && passkeys.length === 0 && <p>{words.none}</p>}
      <ul>
        {passkeys.map((passkey) => (
          <PasskeyLine key={passkey.id} passkey={passkey} isLast={passkeys.length === 1} />
        ))}
      </ul>
      {impossible ? (
        <p className={styles.mark}>{impossible}</p>
      ) : (
        <p>
          <Button kind={passkeys.length === 0 ? "seal" : "plain"} compact onClick={() => setDoing("name")}>
            {words.add}
          </Button>
        </p>
      )}
      {passkeys.length > 0 && list.data && (
        <>
          <h3>{words.codes}</h3>
          <p>
            {words.codesLeft(list.data.codesLeft)} {words.codesHint}
          </p>
          <p>
            <Button compact onClick={() => setDoing("new-codes")}>
              {words.newCodes}
            </Button>
          </p>
        </>
      )}
      {doing === "name" && (
        <PasskeyName
          title={words.addTitle}
          first=""
          confirm={words.add}
          busy={offer.busy || add.busy}
          refusal={offer.refusal ?? add.refusal}
          offline={offer.offline || add.offline}
          problem={notMade && words.notMade}
          onClose={() => setDoing("nothing")}
          onName={(name) => void make(name)}
        />
      )}
      <StateDialog
        open={doing === "new-codes"}
        onClose={() => setDoing("nothing")}
        title={words.newCodes.replace("…", "")}
        what={words.newCodesWhat}
        confirm={words.newCodes.replace("…", "")}
        busy={renew.busy}
        refusal={renew.refusal}
        offline={renew.offline}
        onConfirm={() => renew.send({})}
      />
      <CodesDialog codes={codes} onKept={() => setCodes([])} />
    </Section>
  );
}
