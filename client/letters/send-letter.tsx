import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { useMailLeaves } from "#client/app/mail-leaves.ts";
import { useWrite } from "#client/app/queries.ts";
import { StateDialog } from "#client/forms/state-dialog.tsx";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { useFormClocks } from "#client/organize/form-clocks.ts";
import { Button } from "#client/ui/button.tsx";
import { When } from "#client/ui/clocks.tsx";
import { Field } from "#client/ui/field.tsx";
import { Segmented, TextInput } from "#client/ui/inputs.tsx";
import { Note } from "#client/ui/note.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { lettersWords } from "#client/words/letters.ts";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { clockIn } from "#shared/clock-faces.ts";
import type { Letter } from "#shared/letters.ts";
import { limits } from "#shared/limits.ts";
import { instantOf, readWall } from "#shared/wall-time.ts";

interface SendLetterProps {
  letter: Letter;
  people: number;
  isReady: boolean;
}

/** Now or at a time, once it is said whom it reaches and that it cannot be called back. */
export function SendLetter({ letter, people, isReady }: SendLetterProps) {
  const words = useWords(lettersWords);
  const { event, clockSkewMillis } = useEventDesk();
  const frame = useWords(organizeWords);
  const mailLeaves = useMailLeaves();
  const navigate = useNavigate();
  const toast = useToast();
  const [when, setWhen] = useState<"now" | "later">("now");
  const [wall, setWall] = useState("");
  const [asks, setAsks] = useState(false);
  const clocks = useFormClocks([event.zone], wall);
  const clock = clocks && clockIn(clocks, event.zone);
  const reading = wall && clock ? readWall(wall, clock) : null;
  const at =
    reading && instantOf(reading, reading.kind === "twice" ? (reading.choices[0]?.offset ?? null) : null);
  const isToCome = at !== null && Date.parse(at) > Date.now() + clockSkewMillis;
  const send = useWrite("letters.send", {
    invalidates: ["letters.list"],
    onDone: ({ state }) => {
      setAsks(false);
      toast(state === "planned" ? words.planned : words.sending);
      void navigate(deskAddress(event.slug, "letters"));
    },
  });
  const ceiling =
    send.refusal?.code === "too-many" ? words.ceiling(limits.lettersPerEventPerDayMax) : undefined;
  if (mailLeaves === false)
    return (
      <Note tone="warn">
        <p>
          {words.noMail} <Link to={deskAddress(event.slug, "registrations")}>{frame.nav.registrations}</Link>
        </p>
      </Note>
    );
  return (
    <>
      <Segmented
        label={words.when}
        value={when}
        onChange={setWhen}
        options={[
          { value: "now", label: words.now },
          { value: "later", label: words.later },
        ]}
      />
      {when === "later" && (
        <Field
          label={words.at}
          hint={words.atHow}
          problem={wall !== "" && clock !== null && !isToCome && words.atNeeded}
        >
          {(ids) => (
            <>
              <TextInput
                {...ids}
                type="datetime-local"
                value={wall}
                onChange={(change) => setWall(change.currentTarget.value.slice(0, 16))}
              />
              {at && <When at={at} />}
            </>
          )}
        </Field>
      )}
      <div>
        <Button
          kind="seal"
          disabled={!isReady || (when === "later" && !isToCome)}
          onClick={() => setAsks(true)}
        >
          {words.send}
        </Button>
      </div>
      <StateDialog
        open={asks}
        onClose={() => setAsks(false)}
        title={words.sendTitle}
        what={[
          words.people(people),
          words.takes(Math.max(1, Math.ceil(people / limits.letterMailsPerHourMax))),
          words.cannotCallBack,
        ]}
        confirm={words.confirm}
        busy={send.busy}
        refusal={send.refusal}
        says={ceiling}
        offline={send.offline}
        onConfirm={() =>
          send.send({
            eventId: event.id,
            id: letter.id,
            version: letter.version,
            at: when === "later" ? at : null,
          })
        }
      />
    </>
  );
}
