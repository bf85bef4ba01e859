import { CircleAlert, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./note.module.css";

/** Something to know, something to look at, a no. */
export type Tone = "tell" | "warn" | "refuse";

const icons: Record<Tone, LucideIcon> = { tell: Info, warn: TriangleAlert, refuse: CircleAlert };

interface NoteProps {
  tone: Tone;
  title?: ReactNode;
  /** Another sign than the tone's; null where every pixel of the width is needed. */
  icon?: LucideIcon | null;
  /** Said aloud when it comes: at once, or when there is a pause. */
  role?: "alert" | "status";
  /** One line across a page whose height is all used. */
  strip?: boolean;
  className?: string | undefined;
  children?: ReactNode;
}

/** What a page has to say beside its content. Its tone is told by sign and edge, never by colour alone. */
export function Note({ tone, title, icon, role, strip, className, children }: NoteProps) {
  const Icon = icon === undefined && !strip ? icons[tone] : icon;
  return (
    <div className={classNames(styles.note, strip && styles.strip, className)} data-tone={tone} role={role}>
      {Icon && <Icon aria-hidden="true" className={styles.icon} />}
      <div className={styles.body}>
        {title && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  );
}
