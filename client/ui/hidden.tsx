import { createElement, type HTMLAttributes } from "react";
import styles from "./hidden.module.css";

interface HiddenProps extends HTMLAttributes<HTMLElement> {
  as?: "span" | "p" | "legend";
}

/** For those who listen, not for those who look. */
export const Hidden = ({ as = "span", ...rest }: HiddenProps) =>
  createElement(as, { ...rest, className: styles.hidden });
