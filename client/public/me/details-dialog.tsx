import { type FormEvent, useEffect, useState } from "react";
import { useTyped } from "#client/forms/typed.ts";
import { RegistrantFields } from "#client/registrant/registrant-fields.tsx";
import { answered, refusalOf, useCommand } from "#client/sending.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { Offline } from "#client/wire.ts";
import { addressWords } from "#client/words/address.ts";
import { commonWords } from "#client/words/common.ts";
import { meWords } from "#client/words/me.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { asDraft, type Typed } from "../register/draft.ts";
import { useOwnWords } from "../register/own-words.ts";
import { useCheck } from "../register/use-check.ts";
import type { Meeting, meanwhile } from "./meanwhile.tsx";
import styles from "./my-details.module.css";
import type { MyDetailsProps } from "./my-details.tsx";
import { detailsOf, differing, isSameAddress, keptDetails, type OwnDetails } from "./own-details.ts";
import { Actions } from "./panel.tsx";

export function DetailsDialog({ mine, hosts, onChange, onClose }: MyDetailsProps & { onClose: () => void }) {
  const { registration } = mine;
  const { eventId } = registration;
  const words = useWords(meWords);
  const address = useWords(addressWords);
  const common = useWords(commonWords);
  const lang = useLang();
  const toast = useToast();
  const { check, fetchCheck } = useCheck();
  const correct = useCommand("registrations.correctMine");
  /** Whoever was added without an address may stay so. */
  const wrongIn = (wrong: typeof check, typed: Typed) => {
    const needsNone = registration.email === "" && typed.email.trim() === "";
    return wrong(asDraft(typed, eventId)).filter(({ path }) => path !== "email" || !needsNone);
  };
  const [kept] = useState(() => keptDetails(registration));
  const [first] = useState(kept.begin);
  const [began, setBegan] = useState(first.began);
  const [met, setMet] = useState<{ meanwhile: typeof meanwhile; conflicts: Meeting["conflicts"] } | null>(
    null,
  );
  const { draft, setDraft, set, isRight, problem, focusFirst } = useTyped<Typed>({
    begin: () => {
      const { id, hostId, mode } = registration;
      return { id, proof: "", hostId, mode, ...first.typed };
    },
    wrong: (typed) => wrongIn(check, typed),
    refusal: correct.refusal,
  });
  const own = useOwnWords(problem);
  // While two stand side by side, a reload brings back what had met, to be chosen from again.
  useEffect(() => {
    if (!met) kept.keep({ began, typed: detailsOf(draft) });
  }, [kept, met, began, draft]);

  const type = (change: Partial<Typed>) => {
    set(change);
    if (correct.refusal) correct.reset();
  };
  const submit = async (sent: FormEvent) => {
    sent.preventDefault();
    if (met?.meanwhile.isUnchosen(met.conflicts, detailsOf(draft))) return focusFirst(openChoice);
    await fetchCheck();
    await save(began, draft);
  };

  async function save(from: OwnDetails, typed: Typed): Promise<void> {
    const asked = asDraft(typed, eventId);
    if (!isRight(wrongIn(await fetchCheck(), typed))) return;
    const { change, was, none } = differing(from, detailsOf(asked));
    try {
      const next = none ? mine : await correct.ask({ eventId, ...change, was });
      kept.drop();
      if (!none) {
        const waits = next.waitsFor !== null && !isSameAddress(typed.email, next.registration.email);
        toast(waits ? address.asked(typed.email.trim()) : words.corrected);
      }
      onChange(next);
      onClose();
    } catch (failed) {
      const refusal = refusalOf(failed);
      if (!refusal && !(failed instanceof Offline)) throw failed;
      if (refusal?.code === "changed-meanwhile") await meet(from, typed);
    }
  }

  /** Somebody else corrected it meanwhile: what they changed stays, and what both changed is chosen from. */
  async function meet(from: OwnDetails, typed: Typed): Promise<void> {
    const found = await Promise.all([
      answered("registrations.mine", { eventId }),
      import("./meanwhile.tsx").then(async ({ meanwhile }) => {
        await meanwhile.wordsCome(lang);
        return meanwhile;
      }),
      fetchCheck(),
    ]).catch(() => null);
    if (!found) return; // the refusal says what has to be done
    const [now, meanwhile, wrong] = found;
    const theirs = detailsOf(now.registration);
    const { details, conflicts } = meanwhile.met({ began: from, typed: detailsOf(typed), theirs }, (each) =>
      wrongIn(wrong, { ...typed, ...each }),
    );
    const next = { ...typed, ...details };
    setBegan(theirs);
    setDraft(next);
    onChange(now);
    if (conflicts.length === 0) return save(theirs, next);
    correct.reset();
    setMet({ meanwhile, conflicts });
    focusFirst(openChoice);
  }

  return (
    <Dialog open onClose={onClose} title={words.details}>
      <form className={styles.form} onSubmit={submit} onFocus={() => void fetchCheck()} noValidate>
        <RegistrantFields
          {...own}
          value={draft}
          onChange={type}
          hosts={hosts}
          without="hostId"
          about="oneself"
        />
        {met && (
          <met.meanwhile.BothCorrected
            meeting={{ details: detailsOf(draft), conflicts: met.conflicts }}
            words={own.words}
            onChange={({ details, conflicts }) => {
              setDraft((before) => ({ ...before, ...details }));
              setMet({ ...met, conflicts });
            }}
          />
        )}
        <AnswerNote of={correct} contact={hosts} />
        <Actions>
          <Button kind="seal" type="submit" busy={correct.busy}>
            {common.save}
          </Button>
          <Button
            onClick={() => {
              kept.drop();
              onClose();
            }}
          >
            {common.cancel}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

const openChoice = "[data-open-choice] input";
