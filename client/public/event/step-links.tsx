import { ArrowRight, CalendarPlus } from "lucide-react";
import { LinkButton } from "#client/ui/button.tsx";
import { meWords } from "#client/words/me.ts";
import { publicWords } from "#client/words/public.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Reader } from "#shared/pages.ts";
import { useAddresses } from "../site.tsx";
import type { Door, Step } from "./next-steps.ts";

interface StepLinksProps {
  slug: string;
  steps: readonly Step[];
  doors: readonly Door[];
  reader: Reader | null;
  /** What is settled already, and only to be looked at. */
  settled?: Step | null;
}

/** What to do next, the one thing first, on the event's page and on a person's own. */
export function StepLinks({ slug, steps, doors, reader, settled = null }: StepLinksProps) {
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
  return steps.map((step, at) => (
    <LinkButton key={step} href={said[step][0]} kind={at === 0 && step !== settled ? "seal" : "plain"}>
      {step === "calendar" && <CalendarPlus aria-hidden="true" />}
      {said[step][1]}
      {(step === "enter" || step === "register-and-enter") && <ArrowRight aria-hidden="true" />}
    </LinkButton>
  ));
}
