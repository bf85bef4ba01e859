import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { Hidden } from "./hidden.tsx";
import styles from "./tabs.module.css";

export interface Tab<I extends string = string> {
  id: I;
  label: ReactNode;
  /** A number beside the label, such as open questions; said, it says of what. */
  count?: { number: number; said: string };
  panel: ReactNode;
}

interface TabsProps<I extends string> {
  label: string;
  tabs: readonly Tab<I>[];
  selected: I;
  onSelect: (id: I) => void;
}

/** Arrow keys go from tab to tab, Tab goes into the panel (WAI-ARIA tabs, automatic activation). */
export function Tabs<I extends string>({ label, tabs, selected, onSelect }: TabsProps<I>) {
  const prefix = useId();
  const list = useRef<HTMLDivElement>(null);
  const go = (press: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === selected);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[press.key];
    const next = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (!next) return;
    press.preventDefault();
    onSelect(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <div className={styles.tabs}>
      <div className={styles.list} role="tablist" aria-label={label} ref={list} onKeyDown={go} tabIndex={-1}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            className={styles.tab}
            data-tab={tab.id}
            id={`${prefix}-${tab.id}`}
            aria-selected={tab.id === selected}
            aria-controls={`${prefix}-${tab.id}-panel`}
            tabIndex={tab.id === selected ? 0 : -1}
            onClick={() => onSelect(tab.id)}
          >
            {tab.label}
            {tab.count && (
              <>
                <span aria-hidden className={styles.count}>
                  {tab.count.number}
                </span>
                <Hidden>, {tab.count.said}</Hidden>
              </>
            )}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          className={styles.panel}
          id={`${prefix}-${tab.id}-panel`}
          aria-labelledby={`${prefix}-${tab.id}`}
          hidden={tab.id !== selected}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls is reached by Tab (WAI-ARIA tabs)
          tabIndex={0}
        >
          {tab.id === selected && tab.panel}
        </div>
      ))}
    </div>
  );
}
