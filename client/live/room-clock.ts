import type { Joined, Mine, Now, RoomChanged } from "#shared/live.ts";
import type { Message } from "#shared/messages.ts";
import type { Question } from "#shared/questions.ts";

/** What a room looks like at one value of its clock. */
export interface RoomState {
  /** Null until the first join is answered. */
  epoch: string | null;
  clock: number;
  questions: ReadonlyMap<string, Question>;
  messages: ReadonlyMap<string, Message>;
  now: Now | null;
  /** Raised when the stage addresses change; the addresses themselves are read apart. */
  stagesVersion: number;
  /** Raised when another programme is released; it, too, is read apart. */
  programmeVersion: number;
  /** What only this person is told: the own questions in whatever state, and the own upvotes. */
  own: { questions: ReadonlyMap<string, Question>; votes: ReadonlySet<string> };
}

export interface Applied {
  state: RoomState;
  /** Something was missed: join again with `since`. */
  rejoin: boolean;
}

export const emptyRoom: RoomState = {
  epoch: null,
  clock: 0,
  questions: new Map(),
  messages: new Map(),
  now: null,
  stagesVersion: 0,
  programmeVersion: 0,
  own: { questions: new Map(), votes: new Set() },
};

/** Whether a join has been answered: before that, nothing here says that there is none. */
export const isKnown = ({ epoch }: RoomState): boolean => epoch !== null;

/**
 * A notice that came by itself. Asking again whenever `from` is not exactly the clock would be a
 * storm: an overlap holds whole things and is simply applied; only a gap is asked about.
 */
export function apply(state: RoomState, frame: RoomChanged): Applied {
  if (frame.epoch !== state.epoch || frame.from > state.clock) return { state, rejoin: true };
  if (frame.to <= state.clock) return { state, rejoin: false };
  return { state: advance(state, frame), rejoin: false };
}

/** The answer to a join: everything, or what was missed. One that was overtaken by notices is dropped. */
export function applyJoin(state: RoomState, { whole, frame }: Pick<Joined, "whole" | "frame">): Applied {
  if (!whole) return apply(state, frame);
  if (frame.epoch === state.epoch && frame.to < state.clock) return { state, rejoin: false };
  return { state: advance({ ...emptyRoom, epoch: frame.epoch }, frame), rejoin: false };
}

function advance(state: RoomState, { to, changes, gone, mine }: RoomChanged): RoomState {
  const questions = new Map(state.questions);
  const messages = new Map(state.messages);
  const own = new Map(state.own.questions);
  for (const id of gone) {
    questions.delete(id);
    messages.delete(id);
  }
  let { now, stagesVersion, programmeVersion } = state;
  for (const change of changes) {
    if (change.kind === "question") questions.set(change.id, change.value);
    else if (change.kind === "message") messages.set(change.id, change.value);
    else if (change.kind === "now") now = change.value;
    else if (change.kind === "stages") stagesVersion = change.value.version;
    else programmeVersion = change.value.version;
  }
  for (const question of mine?.questions ?? []) own.set(question.id, question);
  return {
    ...state,
    clock: to,
    questions,
    messages,
    now,
    stagesVersion,
    programmeVersion,
    own: { questions: own, votes: votesAfter(state.own.votes, mine) },
  };
}

function votesAfter(votes: ReadonlySet<string>, mine: Mine | undefined): ReadonlySet<string> {
  if (!mine || mine.votes.length === 0) return votes;
  const after = new Set(votes);
  for (const { questionId, given } of mine.votes) {
    if (given) after.add(questionId);
    else after.delete(questionId);
  }
  return after;
}
