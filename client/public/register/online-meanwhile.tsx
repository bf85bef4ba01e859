import { Segmented } from "#client/ui/inputs.tsx";
import { hallWaitWords } from "#client/words/hall-wait.ts";
import { useWords } from "#client/words/reader.tsx";
import type { PublicEvent } from "#shared/programme.ts";
import type { Mode } from "#shared/rooms.ts";

/** Whether one can be online and wait for the hall: it is full, online is not, and the waiting has not ended. */
export function isMeanwhileOffered({ seats, now, hallWaitEndsAt }: PublicEvent, mode: Mode): boolean {
  const free = (of: Mode) => seats.find((seat) => seat.mode === of)?.free ?? 0;
  return (
    mode === "onsite" &&
    free("onsite") === 0 &&
    free("online") > 0 &&
    Date.parse(now) < Date.parse(hallWaitEndsAt)
  );
}

interface OnlineMeanwhileProps {
  value: boolean;
  onChange: (value: boolean) => void;
}

/** Where the hall is full: a seat online until one in it comes, or none. */
export function OnlineMeanwhile({ value, onChange }: OnlineMeanwhileProps) {
  const words = useWords(hallWaitWords);
  return (
    <Segmented
      label={words.whileFull}
      stacked
      options={[
        { value: "online", label: words.onlineNow, hint: words.onlineNowHow },
        { value: "alone", label: words.onlyWait, hint: words.onlyWaitHow },
      ]}
      value={value ? "online" : "alone"}
      onChange={(chosen) => onChange(chosen === "online")}
    />
  );
}
