import type { Outgoing } from "#client/live/outgoing.ts";
import type { RoomState } from "#client/live/room-clock.ts";
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
    each.command === "questions.ask" && !isKnown(room, each.input.id)
      ? [{ question: draftQuestion(each), own: true, voted: false, outgoing: each as Outgoing }]
      : [],
  );
  const known = new Map([...room.own.questions, ...room.questions]);
  return [
    ...[...known.values()].map((question) => ({
      ...withVote(room, outgoing, question),
      own: room.own.questions.has(question.id),
      outgoing: null,
    })),
    ...onTheWay,
  ];
}

/** What the room's clock has brought back, so that it need not be kept as outgoing. */
export function hasArrived(room: RoomState, outgoing: Outgoing): boolean {
  if (outgoing.command === "questions.ask") return isKnown(room, outgoing.input.id);
  if (outgoing.command === "messages.send") return room.messages.has(outgoing.input.id);
  return outgoing.state === "sent" && room.own.votes.has(outgoing.input.questionId) === outgoing.input.given;
}

const isKnown = (room: RoomState, id: string) => room.questions.has(id) || room.own.questions.has(id);

function withVote(room: RoomState, outgoing: readonly Outgoing[], question: Question) {
  const counted = room.own.votes.has(question.id);
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
