import { ArrowRight, CalendarPlus } from "lucide-react";
import { LinkButton } from "#client/ui/button.tsx";
import { meWords } from "#client/words/me.ts";
import { publicWords } from "#client/words/public.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Reader } from "#shared/pages.ts";
import { useAddresses } from "../site.tsx";
import type { Door, Step } from "./next-steps.ts";
import styles from "./step-bar.module.css";

interface StepBarProps {
  slug: string;
  steps: readonly Step[];
  doors: readonly Door[];
  reader: Reader | null;
}

/** What to do next: on a phone within the thumb's reach, however far one has read. */
export function StepBar({ slug, steps, doors, reader }: StepBarProps) {
  const words = useWords(publicWords);
  const me = useWords(meWords);
  const addresses = useAddresses(slug);
  const room = doors[0]?.room;
  const follows = reader?.mode === "onsite" && room?.kind !== "online" ? me.followRoom : me.enterRoom;
  const said: Record<Step, readonly [href: string, words: string]> = {
    enter: [
      room ? addresses.room(room.slug) : "#on-now",
      reader?.state === "waitlisted" ? me.readAlong : follows,
    ],
    choose: ["#on-now", words.chooseRoom],
    "register-and-enter": [addresses.register, words.registerAndEnter],
    register: [addresses.register, words.register],
    wait: [addresses.register, words.joinWaitingList],
    mine: [addresses.me, words.myRegistration],
    calendar: ["#calendar", words.addToCalendar],
  };
  if (steps.length === 0) return null;
  return (
    <div className={styles.bar} data-at-foot>
      {steps.map((step, at) => (
        <LinkButton key={step} href={said[step][0]} kind={at === 0 ? "seal" : "plain"}>
          {step === "calendar" && <CalendarPlus aria-hidden="true" />}
          {said[step][1]}
          {(step === "enter" || step === "register-and-enter") && <ArrowRight aria-hidden="true" />}
        </LinkButton>
      ))}
    </div>
  );
}
