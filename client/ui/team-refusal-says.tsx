import { useWords } from "#client/words/reader.tsx";
import type { TeamRefusal } from "#client/words/refusals.ts";
import { teamRefusalWords } from "#client/words/team-refusals.ts";
import type { Refusal } from "#shared/refusal.ts";

interface TeamRefusalSaysProps {
  code: TeamRefusal;
  detail: NonNullable<Refusal["detail"]>;
}

export const TeamRefusalSays = ({ code, detail }: TeamRefusalSaysProps) =>
  useWords(teamRefusalWords)[code](detail);
