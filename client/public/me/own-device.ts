import { useEffect, useState } from "react";
import { keptOf, lasting } from "#client/kept.ts";
import { ownClock } from "#client/ui/own-clock.ts";
import type { QrPath } from "#client/ui/qr-path.ts";
import { meWords } from "#client/words/me.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { clockIn, dateAt, timeAt } from "#shared/clock-faces.ts";
import { clockWords, dayInWords } from "#shared/clock-words.ts";
import type { PublicEvent } from "#shared/programme.ts";
import { nativeFirst } from "#shared/reading.ts";
import type { Registration } from "#shared/registrations.ts";
import { canKeepCode, forgetCode, keepCode } from "./kept-code.ts";

const name = "own-device";
const dayMillis = 24 * 3_600_000;

/** Whether the code is kept here, for when there is no line. */
export interface OwnDevice {
  /** Whether this browser can: not known, and so not offered, until the page is live. */
  can: boolean;
  /** Said once by whoever owns it, and never taken for granted. */
  isOwn: boolean;
  setOwn: (isOwn: boolean) => void;
  /** When what is kept was true, in words. */
  keptAsOf: string | null;
  failed: boolean;
}

interface Shown {
  open: PublicEvent;
  registration: Registration;
  /** Null where there is nothing to be shown at a door. */
  code: QrPath | null;
}

/** Keeps the code as it is shown, as long as somebody wants it on this device; takes it away with the seat. */
export function useOwnDevice({ open, registration, code }: Shown): OwnDevice {
  const words = useWords(meWords);
  const lang = useLang();
  const [can, setCan] = useState(false);
  const [isOwn, setIsOwn] = useState(false);
  const [kept, setKept] = useState<string | null | "failed">(null);
  const person = `registration:${registration.id}`;
  useEffect(() => {
    setCan(canKeepCode());
    setIsOwn(keptOf(person, lasting()).all(name).length > 0);
  }, [person]);

  const { slug } = open.programme.event;
  const until = endOf(open);
  const isDue = isOwn && code !== null && Date.parse(open.now) < until;
  const asOf = clockWords[lang].onDay(
    dayInWords(dateAt(open.now, ownClock), lang),
    timeAt(open.now, ownClock),
  );
  const standing = words.confirmed[registration.mode];
  // biome-ignore lint/correctness/useExhaustiveDependencies: one copy for each state of the page.
  useEffect(() => {
    if (!can) return;
    setKept(null);
    if (!isDue) return void forgetCode(slug).catch(() => {});
    const names = nativeFirst(registration.name).filter(Boolean);
    const copy = { lang, code, label: words.doorCode, names, standing, asOf: words.asOf(asOf) };
    let current = true;
    keepCode(slug, copy, until).then(
      () => current && setKept(asOf),
      () => current && setKept("failed"),
    );
    return () => {
      current = false;
    };
  }, [can, isDue, registration, code, open.now]);

  return {
    can,
    isOwn,
    setOwn: (next) => {
      const mine = keptOf(person, lasting());
      if (next) mine.put(name, true);
      else mine.drop(name);
      setIsOwn(next);
    },
    keptAsOf: kept === "failed" ? null : kept,
    failed: kept === "failed",
  };
}

/** When the day after the event begins, on the event's own clock. */
function endOf({ programme: { event }, clocks }: PublicEvent): number {
  const midnight = Date.parse(event.endsOn) + dayMillis;
  return midnight - 1_000 * (clockIn(clocks, event.zone)?.(midnight) ?? 0);
}
