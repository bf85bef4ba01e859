import { type AnchorHTMLAttributes, createElement, type HTMLAttributes, type ReactNode } from "react";
import styles from "./hidden.module.css";

interface HiddenProps extends HTMLAttributes<HTMLElement> {
  as?: "span" | "p" | "legend" | "caption";
}

/** For those who listen, not for those who look. */
export const Hidden = ({ as = "span", ...rest }: HiddenProps) =>
  createElement(as, { ...rest, className: styles.hidden });

/** Told politely to those who listen; `times` tells the same words again. */
export const Told = ({ said, times }: { said: string; times: number }) => (
  <Hidden as="p" aria-live="polite">
    <span key={times}>{said}</span>
  </Hidden>
);

/** Where what was done will be said: it stands there before, since what comes together with its words is not heard. */
export const Said = ({ children }: { children: ReactNode }) => <div role="status">{children}</div>;

/** The first thing that Tab meets, and seen only then: past what stands on every page (WCAG 2.2 §2.4.1). */
export const SkipLink = (props: AnchorHTMLAttributes<HTMLAnchorElement>) => (
  <a {...props} className={styles.skip} />
);
