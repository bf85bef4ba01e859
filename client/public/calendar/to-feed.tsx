import { ExternalLink, Rss } from "lucide-react";
import type { ReactNode } from "react";
import { LinkButton } from "#client/ui/button.tsx";
import { CopyButton } from "#client/ui/copy-button.tsx";
import { Disclosure } from "#client/ui/disclosure.tsx";
import { Note } from "#client/ui/note.tsx";
import { QrCode, useQrPath } from "#client/ui/qr-code.tsx";
import { type CalendarProgram, calendarWords } from "#client/words/calendar.ts";
import { publicWords } from "#client/words/public.ts";
import { useWords } from "#client/words/reader.tsx";
import { useSite, webcal } from "../site.tsx";
import styles from "./ways.module.css";

interface ToFeedProps {
  /** The feed: `https://…/event.ics`. */
  address: string;
  /** What the address stands for, where that can be chosen. */
  choice?: ReactNode;
  /** What belongs to a person's own feed alone. */
  children?: ReactNode;
}

/** Where Google and Outlook take an address to subscribe to. */
const settings: Partial<Record<CalendarProgram, readonly string[]>> = {
  google: ["https://calendar.google.com/calendar/r/settings/addbyurl"],
  // Of one's own, and of a school or company.
  outlook: [
    "https://outlook.live.com/calendar/0/addcalendar",
    "https://outlook.office.com/calendar/addcalendar",
  ],
};

/** The way into a calendar that updates itself. Works without script. */
export function ToFeed({ address, choice, children }: ToFeedProps) {
  const words = useWords(calendarWords);
  const inAppWords = useWords(publicWords).inApp;
  const { inApp, codes } = useSite();
  const cameWithPage = codes.calendar?.address === address ? codes.calendar.code : null;
  const code = useQrPath(webcal(address), cameWithPage);
  return (
    <>
      {inApp && (
        <Note tone="warn" icon={ExternalLink}>
          <p>{inAppWords[inApp]}</p>
        </Note>
      )}
      <div className={styles.way}>
        <h3 className={styles.title}>{words.subscribeTitle}</h3>
        <p className={styles.hint}>{words.subscribeHow}</p>
        {choice}
        <div className={styles.actions}>
          <LinkButton href={webcal(address)}>
            <Rss aria-hidden="true" />
            {words.subscribe}
          </LinkButton>
          <CopyButton text={address}>{words.copy}</CopyButton>
        </div>
        {children}
        <div className={styles.programs}>
          {(Object.keys(words.programs) as CalendarProgram[]).map((program) => (
            <Program key={program} program={program} />
          ))}
        </div>
        <div className={styles.code}>
          <QrCode code={code} label={words.qr} />
          <p className={styles.hint}>{words.qrHow}</p>
        </div>
      </div>
    </>
  );
}

function Program({ program }: { program: CalendarProgram }) {
  const words = useWords(calendarWords);
  const { name, steps, late } = words.programs[program];
  const pages = settings[program] ?? [];
  return (
    <Disclosure row summary={name} className={styles.program} name="calendar-programs">
      <div className={styles.how}>
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {pages.map((page) => (
          <a key={page} href={page} target="_blank" rel="noreferrer" className={styles.page}>
            {words.openPage}
            {pages.length > 1 && ` (${new URL(page).host})`}
            <ExternalLink aria-hidden="true" />
          </a>
        ))}
        <p className={styles.hint}>{late}</p>
      </div>
    </Disclosure>
  );
}
