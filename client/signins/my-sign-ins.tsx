import { useState } from "react";
import { useRead, useWrite } from "#client/app/queries.ts";
import { StateDialog } from "#client/forms/state-dialog.tsx";
import { Section } from "#client/organize/page.tsx";
import { SignInLines } from "#client/signins/sign-in-lines.tsx";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { RefusalNote } from "#client/ui/refusal-note.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { useWords } from "#client/words/reader.tsx";
import { signInWords } from "#client/words/sign-in.ts";

/** Where the reader is signed in, and the end of each. */
export function MySignIns() {
  const words = useWords(signInWords);
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const list = useRead("signins.list", {});
  const ended = { invalidates: ["signins.list"], onDone: () => toast(words.ended) } as const;
  const endOne = useWrite("signins.endOne", ended);
  const endOthers = useWrite("signins.endOthers", {
    ...ended,
    onDone: () => {
      toast(words.ended);
      setAsking(false);
    },
  });
  const others = list.data?.filter((line) => !line.here) ?? [];
  return (
    <Section title={words.signIns} hint={words.signInsHint}>
      <AnswerNote of={list} />
      {list.isPending && <Skeleton lines={3} />}
      {endOne.refusal && <RefusalNote refusal={endOne.refusal} />}
      <SignInLines
        lines={list.data ?? []}
        action={(line) =>
          !line.here && (
            <Button
              compact
              kind="quiet"
              aria-label={words.endOf(line.browser || words.unknownBrowser)}
              busy={endOne.input?.id === line.id}
              onClick={() => endOne.send({ id: line.id })}
            >
              {words.end}
            </Button>
          )
        }
      />
      {others.length > 0 && (
        <p>
          <Button compact onClick={() => setAsking(true)}>
            {words.endOthers}
          </Button>
        </p>
      )}
      <StateDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={words.endOthers.replace("…", "")}
        what={words.endOthersWhat}
        confirm={words.endOthers.replace("…", "")}
        busy={endOthers.busy}
        refusal={endOthers.refusal}
        offline={endOthers.offline}
        onConfirm={() => endOthers.send({})}
      />
    </Section>
  );
}
