import { useState } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { NothingHere } from "#client/app/nothing-here.tsx";
import { useRead, useWrite } from "#client/app/queries.ts";
import { EditForm } from "#client/forms/edit-form.tsx";
import { usePageEdit } from "#client/forms/page-edit.ts";
import { useSaid } from "#client/forms/said.ts";
import { ChosenFields } from "#client/letters/chosen-fields.tsx";
import { LetterActs } from "#client/letters/letter-acts.tsx";
import { LetterReview } from "#client/letters/letter-review.tsx";
import { LetterStanding } from "#client/letters/letter-standing.tsx";
import styles from "#client/letters/letters.module.css";
import { SendLetter } from "#client/letters/send-letter.tsx";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Page, Section } from "#client/organize/page.tsx";
import { Note } from "#client/ui/note.tsx";
import { RefusalNote } from "#client/ui/refusal-note.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { TextsField } from "#client/ui/texts.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { langNames } from "#client/words/common.ts";
import { lettersWords } from "#client/words/letters.ts";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { Chosen, type Letter, LetterDraft } from "#shared/letters.ts";
import { newId } from "#shared/new-id.ts";
import { langs } from "#shared/texts.ts";

export function LetterPage() {
  const { letter: id } = useParams();
  const { event } = useEventDesk();
  const letters = useRead("letters.list", { eventId: event.id });
  if (letters.refusal) return <RefusalNote refusal={letters.refusal} contact={event.hosts} />;
  if (!letters.data) return <Skeleton lines={8} />;
  if (id === "new") return <LetterForm key="new" saved={null} />;
  const saved = letters.data.find((letter) => letter.id === id);
  if (!saved) return <NothingHere inside />;
  return saved.state === "draft" ? <LetterForm key={id} saved={saved} /> : <LetterLeft letter={saved} />;
}

/** Whom a new letter is for, where whoever leads here says so in the address; its `lang` is the page's. */
function useChosenInAddress(): Chosen {
  const [address] = useSearchParams();
  const asked = Object.fromEntries([...address].filter(([name]) => name in Chosen.shape && name !== "lang"));
  return Chosen.safeParse(asked).data ?? Chosen.parse({});
}

function LetterForm({ saved }: { saved: Letter | null }) {
  const words = useWords(lettersWords);
  const frame = useWords(organizeWords);
  const { event } = useEventDesk();
  const navigate = useNavigate();
  const toast = useToast();
  const eventId = event.id;
  const chosen = useChosenInAddress();
  const [begun] = useState((): LetterDraft => ({ id: newId(), chosen, subject: {}, text: {}, version: 0 }));
  const write = useWrite("letters.save", { invalidates: ["letters.list"] });
  const edit = usePageEdit<LetterDraft>({
    kept: { place: `letters-${eventId}`, id: saved?.id ?? "new" },
    saved: saved ? asWritten(saved) : begun,
    noun: "letter",
    schema: LetterDraft,
    save: async (letter) => asWritten(await write.ask({ eventId, letter })),
    onSaved: ({ id }) => {
      toast(frame.saved);
      if (!saved) void navigate(deskAddress(event.slug, `letters/${id}`), { replace: true });
    },
  });
  const said = useSaid(edit);
  const { draft } = edit;
  return (
    <Page
      title={saved ? words.letter : words.newLetter}
      back={{ to: deskAddress(event.slug, "letters"), label: words.title }}
    >
      <EditForm edit={edit} {...(!saved && { saveLabel: words.save })}>
        <Section title={words.who}>
          <ChosenFields chosen={draft.chosen} onChange={(chosen) => edit.set({ chosen })} />
        </Section>
        <Section title={words.text} hint={words.bodyHow}>
          <TextsField
            label={words.subject}
            value={draft.subject}
            languages={event.languages}
            problem={said("subject")}
            onChange={(subject) => edit.set({ subject })}
          />
          <div className={styles.texts}>
            <TextsField
              label={words.body}
              value={draft.text}
              languages={event.languages}
              multiline
              problem={said("text")}
              onChange={(text) => edit.set({ text })}
            />
          </div>
        </Section>
      </EditForm>
      <LetterReview letter={draft}>
        {(reviewed) =>
          saved && !edit.dirty ? (
            <SendLetter letter={saved} {...reviewed} />
          ) : (
            <Note tone="tell">
              <p>{words.saveFirst}</p>
            </Note>
          )
        }
      </LetterReview>
    </Page>
  );
}

/** What is planned or has begun to leave is read, and not changed. */
function LetterLeft({ letter }: { letter: Letter }) {
  const words = useWords(lettersWords);
  const { event } = useEventDesk();
  return (
    <Page title={words.letter} back={{ to: deskAddress(event.slug, "letters"), label: words.title }}>
      <Note tone="tell">
        <p>{letter.state === "planned" ? words.plannedHow : words.begun}</p>
      </Note>
      <LetterStanding letter={letter} />
      <div className={styles.actions}>
        <LetterActs letter={letter} />
      </div>
      <Section title={words.text}>
        {langs.map((lang) => {
          const subject = letter.subject[lang];
          return (
            subject && (
              <article key={lang} className={styles.shown} lang={lang}>
                <p className={styles.soft}>{langNames[lang]}</p>
                <p className={styles.subject}>{subject}</p>
                <p className={styles.body}>{letter.text[lang]}</p>
              </article>
            )
          );
        })}
      </Section>
    </Page>
  );
}

const asWritten = ({ id, chosen, subject, text, version }: Letter): LetterDraft => ({
  id,
  chosen,
  subject,
  text,
  version,
});
