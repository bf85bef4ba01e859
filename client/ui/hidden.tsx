import { type AnchorHTMLAttributes, createElement, type HTMLAttributes } from "react";
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

/** The first thing that Tab meets, and seen only then: past what stands on every page (WCAG 2.2 §2.4.1). */
export const SkipLink = (props: AnchorHTMLAttributes<HTMLAnchorElement>) => (
  <a {...props} className={styles.skip} />
);
