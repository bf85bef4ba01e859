import { useEffect, useMemo, useState } from "react";
import { useWrite } from "#client/app/queries.ts";
import type { Person } from "#client/kept.ts";
import { useDraft } from "#client/live/draft.ts";
import type { Outgoing, OutgoingBox } from "#client/live/outgoing.ts";
import { isKnown } from "#client/live/room-clock.ts";
import type { LineSnapshot, RoomLine } from "#client/live/room-line.ts";
import { Chat } from "#client/messages/chat.tsx";
import { type SeenMessage, seenMessages } from "#client/messages/seen-messages.ts";
import { newId } from "#client/new-id.ts";
import { QuestionDesk } from "#client/questions/question-desk.tsx";
import { QuestionList } from "#client/questions/question-list.tsx";
import { type SeenQuestion, seenQuestions } from "#client/questions/seen-questions.ts";
import { RefusalNote } from "#client/ui/refusal-note.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { Tabs } from "#client/ui/tabs.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { useLang, useWords } from "#client/words/reader.tsx";
import { refusalWords } from "#client/words/refusals.ts";
import { roomsWords } from "#client/words/rooms.ts";
import { limits } from "#shared/limits.ts";
import type { OpenRoom } from "#shared/live.ts";
import type { Message } from "#shared/messages.ts";
import type { Question, QuestionState } from "#shared/questions.ts";
import { PeopleHere } from "./here.tsx";
import { NowDesk } from "./now-desk.tsx";
import type { NowNext } from "./now-next.ts";
import { ReactionsBar } from "./reactions-bar.tsx";
import styles from "./room.module.css";
import { WriteBox } from "./write-box.tsx";

interface TalkProps {
  open: OpenRoom;
  /** Whose words are kept here. */
  person: Person;
  live: LineSnapshot;
  line: RoomLine | null;
  box: OutgoingBox | null;
  outgoing: readonly Outgoing[];
  nowNext: NowNext | null;
}

type TalkTab = "chat" | "questions" | "people" | "now";

/** What people say in the room, and where they say it. */
export function Talk({ open, person, live, line, box, outgoing, nowNext }: TalkProps) {
  const words = useWords(roomsWords);
  const lang = useLang();
  const place = { eventId: open.programme.event.id, roomId: open.room.id };
  const said = { ...place, ...(open.author && { author: open.author }) };
  const [tab, setTab] = useState<TalkTab>("questions");
  const [questionDraft, setQuestionDraft] = useDraft(person, `question.${place.roomId}`);
  const [messageDraft, setMessageDraft] = useDraft(person, `message.${place.roomId}`);
  const { moderate, hideMessage, refusal } = useModeration(place);

  const questions = useMemo(() => seenQuestions(live.room, outgoing), [live.room, outgoing]);
  const messages = useMemo(() => seenMessages(live.room, outgoing), [live.room, outgoing]);
  const as = live.as ?? open.as;
  const runs = as === "runs";
  const follows = as === "followers";
  const lineUp = live.status === "live";
  const known = isKnown(live.room);
  const eventOver = open.programme.state !== "published";
  const onlyReads = eventOver || follows;

  const ask = (text: string) => {
    box?.send("questions.ask", { ...said, id: newId(), text, lang });
    setQuestionDraft("");
  };
  const write = (text: string) => {
    box?.send("messages.send", { ...said, id: newId(), text, lang });
    setMessageDraft("");
  };
  const discard = ({ outgoing }: SeenQuestion | SeenMessage) => outgoing && box?.drop(outgoing);
  const editQuestion = (seen: SeenQuestion) => {
    discard(seen);
    setQuestionDraft(before(questionDraft, seen.question.text));
  };
  const editMessage = (seen: SeenMessage) => {
    discard(seen);
    setMessageDraft(before(messageDraft, seen.message.text));
  };
  useVotesNotCounted(outgoing, box);

  const chat = (
    <Chat
      known={known}
      messages={messages}
      lineUp={lineUp}
      onEdit={onlyReads ? null : editMessage}
      onDiscard={discard}
      onHide={runs ? hideMessage : null}
    />
  );
  const questionPanel =
    !known && questions.length === 0 ? (
      <div className={styles.waiting}>
        <Skeleton lines={6} isTold />
      </div>
    ) : runs ? (
      <QuestionDesk questions={[...live.room.questions.values()]} onModerate={moderate} />
    ) : (
      <QuestionList
        questions={questions}
        lineUp={lineUp}
        onVote={
          onlyReads
            ? null
            : (questionId, given) => box?.send("questions.vote", { ...said, questionId, given })
        }
        onEdit={onlyReads ? null : editQuestion}
        onDiscard={discard}
      />
    );
  const waiting = [...live.room.questions.values()].filter(
    (each) => each.state === (runs ? "waiting" : "shown"),
  );
  const tabs = [
    { id: "chat" as const, label: words.tabs.chat, panel: chat },
    {
      id: "questions" as const,
      label: words.tabs.questions,
      ...(known && { count: waiting.length }),
      panel: questionPanel,
    },
    { id: "people" as const, label: words.tabs.people, panel: <PeopleHere line={line} /> },
    ...(runs
      ? [
          {
            id: "now" as const,
            label: words.tabs.now,
            panel: <NowDesk open={open} said={live.room.now} nowNext={nowNext} />,
          },
        ]
      : []),
  ];

  return (
    <section className={styles.talk} id="talk" tabIndex={-1} aria-label={words.tabs.label}>
      <Tabs label={words.tabs.label} tabs={tabs} selected={tab} onSelect={setTab} />
      <div className={styles.dock}>
        {refusal && <RefusalNote refusal={refusal} contact={open.programme.event.hosts} />}
        {eventOver ? (
          <p className={styles.over}>{words.ended.over}</p>
        ) : follows ? (
          <p className={styles.over}>{words.follows}</p>
        ) : (
          <>
            <ReactionsBar onReact={(reactions) => line?.react(reactions)} />
            {tab === "questions" && !runs && (
              <WriteBox
                key="question"
                label={words.question.ask}
                sendLabel={words.question.send}
                charsMax={limits.questionCharsMax}
                text={questionDraft}
                onText={setQuestionDraft}
                onSend={ask}
              />
            )}
            {tab === "chat" && (
              <WriteBox
                key="message"
                label={words.chat.write}
                sendLabel={words.chat.send}
                charsMax={limits.messageCharsMax}
                text={messageDraft}
                onText={setMessageDraft}
                onSend={write}
              />
            )}
          </>
        )}
      </div>
    </section>
  );
}

/** What comes back to be written anew does not take the place of what is being written. */
const before = (written: string, text: string) => (written ? `${text} ${written}` : text);

/** A vote that was refused shows as the count that goes back: that alone would say nothing. */
function useVotesNotCounted(outgoing: readonly Outgoing[], box: OutgoingBox | null) {
  const words = useWords(roomsWords).question;
  const refusals = useWords(refusalWords);
  const toast = useToast();
  const refused = outgoing.find((each) => each.command === "questions.vote" && each.state === "refused");
  useEffect(() => {
    const code = refused?.refusal?.code;
    if (!refused || !code) return;
    const why = code === "not-found" ? words.noVotesNow : refusals[code](refused.refusal?.detail ?? {});
    toast(words.voteNotCounted(why));
    box?.drop(refused);
  }, [refused, box, toast, words, refusals]);
}

/** What those who run the room do to its questions and messages; what they hide, they can bring back. */
function useModeration(place: { eventId: string; roomId: string }) {
  const words = useWords(roomsWords);
  const toast = useToast();
  const question = useWrite("questions.moderate");
  const message = useWrite("messages.hide");

  const moderate = (asked: Question, state: QuestionState) => {
    question.mutate({ ...place, questionId: asked.id, state });
    if (state === "hidden")
      toast(words.question.hidden, () => {
        const back = { ...place, questionId: asked.id, state: asked.state, was: state };
        question.mutateAsync(back).catch(() => toast(words.question.movedSince));
      });
  };
  const hideMessage = ({ id: messageId }: Message) => {
    message.mutate({ ...place, messageId, hidden: true });
    toast(words.chat.hidden, () => message.mutate({ ...place, messageId, hidden: false }));
  };
  return { moderate, hideMessage, refusal: question.refusal ?? message.refusal };
}
