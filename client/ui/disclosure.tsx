import { ChevronDown } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./disclosure.module.css";

interface DisclosureProps extends ComponentProps<"details"> {
  /** What stands there while it is closed, and is pressed. */
  summary: ReactNode;
  /** A line of a list: pressed in its whole width, its mark at the end. */
  row?: boolean;
}

/** What is not needed by everybody: closed to its heading, opened by a press, and found by the browser's own search. */
export const Disclosure = ({ summary, row = false, className, children, ...rest }: DisclosureProps) => (
  <details {...rest} className={classNames(styles.disclosure, row && styles.row, className)}>
    <summary>
      <span className={styles.what}>{summary}</span>
      <ChevronDown aria-hidden="true" className={styles.mark} />
    </summary>
    {children}
  </details>
);
