import type { ComponentProps } from "react";
import styles from "./step-bar.module.css";
import { StepLinks } from "./step-links.tsx";

/** What to do next: on a phone within the thumb's reach, however far one has read. */
export const StepBar = (props: ComponentProps<typeof StepLinks>) =>
  props.steps.length > 0 && (
    <div className={styles.bar} data-at-foot>
      <StepLinks {...props} />
    </div>
  );
