import type { Outgoing } from "#client/live/outgoing.ts";
import { ownOf, type RoomState, thingsOf } from "#client/live/room-clock.ts";
import type { Question } from "#shared/questions.ts";

/** A question as this person sees it: with what they have just said, before the server has answered. */
export interface SeenQuestion {
  question: Question;
  /** Asked by this person. */
  own: boolean;
  voted: boolean;
  /** Set while it is on its way, or was refused. */
  outgoing: Outgoing | null;
}

export function seenQuestions(room: RoomState, outgoing: readonly Outgoing[]): SeenQuestion[] {
  const onTheWay = outgoing.flatMap((each) =>
    each.command === "questions.ask" && !isAsked(room, each.input.id)
      ? [{ question: draftQuestion(each), own: true, voted: false, outgoing: each as Outgoing }]
      : [],
  );
  const mine = ownOf(room, "question");
  const known = new Map([...mine, ...thingsOf(room, "question")]);
  return [
    ...[...known.values()].map((question) => ({
      ...withVote(room, outgoing, question),
      own: mine.has(question.id),
      outgoing: null,
    })),
    ...onTheWay,
  ];
}

export const isAsked = (room: RoomState, id: string) =>
  thingsOf(room, "question").has(id) || ownOf(room, "question").has(id);

export const hasVoted = (room: RoomState, questionId: string): boolean =>
  ownOf(room, "vote").get(questionId)?.given ?? false;

function withVote(room: RoomState, outgoing: readonly Outgoing[], question: Question) {
  const counted = hasVoted(room, question.id);
  const said = outgoing.find(
    (each) => each.command === "questions.vote" && each.input.questionId === question.id,
  );
  const voted = said?.command === "questions.vote" && said.state !== "refused" ? said.input.given : counted;
  const votes = question.votes + Number(voted) - Number(counted);
  return { question: { ...question, votes }, voted };
}

const draftQuestion = ({ input, at }: Extract<Outgoing, { command: "questions.ask" }>): Question => ({
  id: input.id,
  roomId: input.roomId,
  text: input.text,
  lang: input.lang,
  state: "waiting",
  votes: 0,
  askedAt: at,
  from: { name: "", affiliation: "", mode: null },
});
