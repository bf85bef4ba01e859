import { BothChanged } from "#client/forms/both-changed.tsx";
import { type Choice, type Conflict, chosen, isOpen, toChoose } from "#client/forms/conflicts.ts";
import { registrantLeafWords } from "#client/registrant/leaf-words.ts";
import type { RegistrantWords } from "#client/registrant/registrant-fields.tsx";
import { editsWords } from "#client/words/edits.ts";
import { useWords } from "#client/words/reader.tsx";
import { merge } from "#shared/merge.ts";
import type { FieldProblem } from "#shared/refusal.ts";
import type { Lang } from "#shared/texts.ts";
import type { OwnDetails } from "./own-details.ts";

/* Loaded when somebody else has corrected the same registration meanwhile: on most visits, by nobody. */

function met(
  { began, typed, theirs }: { began: OwnDetails; typed: OwnDetails; theirs: OwnDetails },
  wrong: (details: OwnDetails) => FieldProblem[],
): Meeting {
  const merged = merge(began, typed, theirs);
  return { details: merged.document, conflicts: toChoose(merged, wrong(merged.document)) };
}
export interface Meeting {
  details: OwnDetails;
  conflicts: Conflict[];
}

/** Its words come with it, so that it stands there whole. */
const wordsCome = (lang: Lang) => editsWords.load(lang);

const isUnchosen = (conflicts: readonly Conflict[], details: OwnDetails) =>
  conflicts.some((each) => isOpen(each, details));

const choose = (meeting: Meeting, conflict: Conflict, choice: Choice): Meeting => ({
  details: chosen(meeting.details, conflict, choice),
  conflicts: meeting.conflicts.map((each) => (each === conflict ? { ...each, choice } : each)),
});

function BothCorrected({
  meeting,
  words,
  onChange,
}: {
  meeting: Meeting;
  words: RegistrantWords;
  onChange: (meeting: Meeting) => void;
}) {
  const { nothing } = useWords(editsWords);
  return (
    <BothChanged
      conflicts={meeting.conflicts}
      draft={meeting.details}
      leafWords={registrantLeafWords(words, { nothing })}
      choose={(conflict, choice) => onChange(choose(meeting, conflict, choice))}
    />
  );
}

export const meanwhile = { met, wordsCome, isUnchosen, BothCorrected };
