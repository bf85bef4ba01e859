import { type ReactNode, useState } from "react";
import { TextButton } from "#client/ui/bare-button.tsx";
import { When } from "#client/ui/clocks.tsx";
import { useLang, useWords } from "#client/words/reader.tsx";
import { stagesWords } from "#client/words/stages.ts";
import type { Host } from "#shared/events.ts";
import type { OpenStages } from "#shared/live.ts";
import { isolated } from "#shared/plain-text.ts";
import type { Mode, Stage } from "#shared/rooms.ts";
import { inLang } from "#shared/texts.ts";
import { StageFrame } from "./stage-frame.tsx";
import { StageHls } from "./stage-hls.tsx";
import { StageMeeting } from "./stage-meeting.tsx";
import styles from "./stages.module.css";

interface StagePlayerProps {
  /** Null while they are being read. */
  open: OpenStages | null;
  /** Whether the reader has no seat yet, and so no stage. */
  follows: boolean;
  hosts: readonly Host[];
  /** The event's own day now. */
  today: string;
  mode: Mode | null;
  /** Whether people are in the hall: before, the stage is not in front of anybody. */
  hallIsOpen: boolean;
  /** What stands on the stage while no picture does. */
  plate: ReactNode;
  bar: ReactNode;
  /** Only its bar is shown. */
  isFolded?: boolean;
}

/** The stage: the reader's own address first, each other one a tap away. */
export function StagePlayer({ bar, isFolded = false, ...stage }: StagePlayerProps) {
  const words = useWords(stagesWords);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const stages = stage.open?.stages ?? [];
  // In the hall nothing plays by itself: it would be heard twice.
  const chosen =
    stages.find(({ id }) => id === chosenId) ?? (stage.mode === "onsite" ? undefined : stages[0]);
  return (
    <section
      className={styles.stage}
      aria-label={words.label}
      data-playing={chosen?.kind === "hls" && !isFolded}
    >
      {bar}
      {!isFolded && <Shown {...stage} chosen={chosen} onChoose={setChosenId} />}
    </section>
  );
}

interface ShownProps extends Omit<StagePlayerProps, "bar" | "isFolded"> {
  chosen: Stage | undefined;
  onChoose: (id: string) => void;
}

function Shown({ open, follows, hosts, today, mode, hallIsOpen, plate, chosen, onChoose }: ShownProps) {
  const words = useWords(stagesWords);
  const others = (open?.stages ?? []).filter((stage) => stage !== chosen);
  return (
    <>
      {chosen?.kind === "hls" ? (
        <StageHls key={chosen.id} url={chosen.url} />
      ) : (
        <div className={styles.plate}>
          {plate}
          {chosen && <OfferedStage key={chosen.id} stage={chosen} />}
          {follows && <p className={styles.note}>{words.withSeat}</p>}
          {open && !follows && <StageNote {...{ open, today, mode, hallIsOpen }} />}
        </div>
      )}
      {others.length > 0 && (
        <div className={styles.others}>
          {mode === "onsite" && !chosen ? null : <span>{words.others}</span>}
          {others.map((stage) => (
            <TextButton key={stage.id} onClick={() => onChoose(stage.id)}>
              <StageName stage={stage} hosts={hosts} />
            </TextButton>
          ))}
        </div>
      )}
    </>
  );
}

function OfferedStage({ stage }: { stage: Stage }) {
  if (stage.kind === "youtube" || stage.kind === "bilibili") return <StageFrame stage={stage} />;
  return <StageMeeting stage={stage} />;
}

function StageNote({
  open,
  today,
  mode,
  hallIsOpen,
}: Pick<StagePlayerProps, "today" | "mode" | "hallIsOpen"> & { open: OpenStages }) {
  const words = useWords(stagesWords);
  if (mode === "onsite")
    return (
      <p className={styles.note}>
        {hallIsOpen ? words.hallOnly : words.seatInHall}
        {!hallIsOpen && open.opensAt && (
          <>
            {" "}
            {words.opensAt} <When at={open.opensAt} today={today} />
          </>
        )}
      </p>
    );
  if (open.stages.length > 0) return null;
  if (!open.opensAt) return <p className={styles.note}>{words.none}</p>;
  return (
    <p className={styles.note}>
      {words.opensAt} <When at={open.opensAt} today={today} />
    </p>
  );
}

function StageName({ stage, hosts }: { stage: Stage; hosts: readonly Host[] }) {
  const words = useWords(stagesWords);
  const reader = useLang();
  const host = hosts.find((each) => each.id === stage.hostId);
  const name = host && inLang({ ...host.name, ...host.shortName }, reader);
  return (
    <>
      {words.kinds[stage.kind]}{" "}
      {name && (
        <small lang={name.lang === reader ? undefined : name.lang}>
          {words.forHost(isolated(name.text))}
        </small>
      )}
    </>
  );
}
