import { Eye, Plus } from "lucide-react";
import { useSaid } from "#client/forms/said.ts";
import { Section } from "#client/organize/page.tsx";
import styles from "#client/rooms-desk/rooms-desk.module.css";
import { StageFields } from "#client/rooms-desk/stage-fields.tsx";
import { Button, LinkButton } from "#client/ui/button.tsx";
import { useLineFocus } from "#client/ui/line-focus.ts";
import { Note } from "#client/ui/note.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { useWords } from "#client/words/reader.tsx";
import { roomsDeskWords } from "#client/words/rooms-desk.ts";
import { newId } from "#shared/new-id.ts";
import type { Stage } from "#shared/rooms.ts";

interface StageGroupProps {
  title: string;
  /** The room, as this host's people get it, once that can be shown. */
  seenAt?: { address: string; label: string } | undefined;
  hint?: string;
  /** Whose people these addresses are for; null: everybody's. */
  hostId: string | null;
  /** YouTube cannot be reached from where this host is. */
  behindFirewall: boolean;
  stages: Stage[];
  problem: (path: string) => string | undefined;
  onChange: (stages: Stage[]) => void;
}

/** The addresses of one host, out of the room's whole list. */
export function StageGroup({
  title,
  seenAt,
  hint,
  hostId,
  behindFirewall,
  stages,
  problem,
  onChange,
}: StageGroupProps) {
  const words = useWords(roomsDeskWords);
  const toast = useToast();
  const said = useSaid({ problem });
  const mine = stages.map((stage, at) => ({ stage, at })).filter(({ stage }) => stage.hostId === hostId);
  const unreachable = behindFirewall && mine.some(({ stage }) => stage.kind === "youtube");
  const focus = useLineFocus<HTMLDivElement>();
  const remove = (at: number) => {
    focus.removed(mine.findIndex((each) => each.at === at));
    onChange(stages.toSpliced(at, 1));
    toast(words.stageRemoved, () => onChange(stages));
  };
  return (
    <Section title={title} {...(hint && { hint })}>
      <div ref={focus.list} className={styles.stageList}>
        {mine.map(({ stage, at }) => (
          <StageFields
            key={stage.id}
            stage={stage}
            said={(path) => said(`stages.${at}.${path}`)}
            onChange={(changed) => onChange(stages.with(at, changed))}
            onRemove={() => remove(at)}
          />
        ))}
        {unreachable && (
          <Note tone="warn">
            <p>{words.blockedHint}</p>
          </Note>
        )}
        <div className={styles.links}>
          <Button
            compact
            data-adds
            onClick={() => {
              onChange([...stages, blankStage(hostId)]);
              focus.added();
            }}
          >
            <Plus aria-hidden /> {words.addStage}
          </Button>
          {seenAt && (
            <LinkButton compact kind="quiet" href={seenAt.address} target="_blank">
              <Eye aria-hidden /> {seenAt.label}
            </LinkButton>
          )}
        </div>
      </div>
    </Section>
  );
}

const blankStage = (hostId: string | null): Stage => ({
  id: newId(),
  hostId,
  kind: "link", // until what it is can be told from the address
  url: "",
  meetingNumber: "",
  passcode: "",
  lang: null,
});
