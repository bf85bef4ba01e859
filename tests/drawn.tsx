import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { vi } from "vitest";
import { EventClocksProvider } from "#client/ui/event-clocks.tsx";
import { Reader } from "#client/words/reader.tsx";
import type { ClockBook } from "#shared/clocks.ts";
import type { Event } from "#shared/events.ts";
import type { Lang } from "#shared/texts.ts";
import { readAloud } from "#tests/read-clocks.ts";
import "#tests/words.ts";

/** A part of a page, read aloud, drawn in a browser whose zone data are of no use: whoever asks them gets an error. */
export function drawn(
  content: ReactElement,
  { lang, event, clocks }: { lang: Lang; event: Event; clocks: ClockBook },
): string {
  const asked = vi.spyOn(Temporal.Instant.prototype, "toZonedDateTimeISO").mockImplementation(() => {
    throw new Error("the browser's own zone data were asked");
  });
  try {
    return readAloud(
      renderToString(
        <Reader lang={lang}>
          <EventClocksProvider event={event} clocks={clocks}>
            {content}
          </EventClocksProvider>
        </Reader>,
      ),
    );
  } finally {
    asked.mockRestore();
  }
}
