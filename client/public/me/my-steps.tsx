import type { PublicEvent } from "#shared/programme.ts";
import { takesPart } from "#shared/reading.ts";
import type { MyRegistration } from "#shared/registrations.ts";
import { doorsOf, nextStepsOfMine } from "../event/next-steps.ts";
import { OnNow } from "../event/on-now.tsx";
import { StepLinks } from "../event/step-links.tsx";
import { Actions } from "./panel.tsx";

interface MyStepsProps {
  open: PublicEvent;
  mine: MyRegistration;
  now: number;
}

/** What is on, with the way in, or what else can be done now. */
export function MySteps({ open, mine: { registration, calendarBy }, now }: MyStepsProps) {
  const { programme } = open;
  const { slug } = programme.event;
  const steps = nextStepsOfMine(open, registration, now);
  const doors = takesPart(registration) ? doorsOf(programme, now) : [];
  return (
    <>
      {doors.length > 0 && <OnNow slug={slug} doors={doors} mayEnter />}
      {steps.length > 0 && (
        <Actions>
          <StepLinks
            slug={slug}
            steps={steps}
            doors={doors}
            reader={registration}
            settled={calendarBy === "none" ? null : "calendar"}
          />
        </Actions>
      )}
    </>
  );
}
