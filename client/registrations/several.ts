import { useRef, useState } from "react";
import { answered, refusalOf } from "#client/sending.ts";
import { Offline } from "#client/wire.ts";
import type { Given } from "#shared/contract.ts";
import type { Refusal } from "#shared/refusal.ts";
import type { Registration } from "#shared/registrations.ts";

/** What is done to each of several people: the same that is done to one. */
export type Deed =
  | { kind: "link" }
  | { kind: "edit"; change: Pick<Given<"registrations.edit">, "state" | "group" | "hostId"> };

export interface Outcome {
  person: Registration;
  /** `left`: not tried, since what stood in the way of the one before stands in everybody's. */
  outcome: "done" | "left" | Refusal;
}
export interface Progress {
  done: number;
  of: number;
}

/** One after the other, each by the command that one would send; ends where it is stopped, or no answer comes. */
export async function doEach(
  people: readonly Registration[],
  act: (person: Registration) => Promise<unknown>,
  report: (progress: Progress) => void,
  isStopped: () => boolean,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let goesOn = true;
  for (const person of people) {
    goesOn &&= !isStopped();
    report({ done: outcomes.length, of: people.length });
    const outcome = goesOn ? await outcomeOf(() => act(person)) : "left";
    // Neither a lost line nor a limit is about this one person.
    if (outcome === "left" || (outcome !== "done" && outcome.code === "too-many")) goesOn = false;
    outcomes.push({ person, outcome });
  }
  return outcomes;
}

async function outcomeOf(act: () => Promise<unknown>): Promise<Outcome["outcome"]> {
  try {
    await act();
    return "done";
  } catch (problem) {
    const refusal = refusalOf(problem);
    if (refusal) return refusal;
    if (problem instanceof Offline) return "left";
    throw problem;
  }
}

const doTo = ({ eventId, id }: Registration, deed: Deed) =>
  deed.kind === "link"
    ? answered("registrations.resendLink", { eventId, id })
    : answered("registrations.edit", { eventId, id, ...deed.change });

/** Something that is done to several: how far it is, how it came out, and a way to stop it. */
export function useSeveral(onDone: (outcomes: Outcome[]) => void | Promise<void>) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [outcomes, setOutcomes] = useState<Outcome[] | null>(null);
  const stopped = useRef(false);
  return {
    progress,
    outcomes,
    clear: () => setOutcomes(null),
    stop: () => {
      stopped.current = true;
    },
    async begin(people: readonly Registration[], deed: Deed) {
      stopped.current = false;
      setOutcomes(null);
      try {
        const ended = await doEach(
          people,
          (person) => doTo(person, deed),
          setProgress,
          () => stopped.current,
        );
        setOutcomes(ended);
        await onDone(ended);
      } finally {
        setProgress(null);
      }
    },
  };
}
