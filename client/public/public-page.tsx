import { EventClocksProvider } from "#client/ui/event-clocks.tsx";
import { Reader } from "#client/words/reader.tsx";
import { langs } from "#shared/lang.ts";
import { Frame } from "./frame.tsx";
import type { Hydration } from "./page.ts";
import { drawPage } from "./pages.tsx";
import { SiteContext } from "./site.tsx";

/** The public pages, drawn alike on the server and in the browser. */
export function PublicApp({ page, ...site }: Hydration) {
  const event = "open" in page ? page.open.programme.event : undefined;
  const content = drawPage(page);
  return (
    <SiteContext value={site}>
      <Reader lang={page.lang} order={event?.languages ?? langs}>
        <Frame event={event}>
          {"open" in page && event ? (
            <EventClocksProvider event={event} clocks={page.open.clocks}>
              {content}
            </EventClocksProvider>
          ) : (
            content
          )}
        </Frame>
      </Reader>
    </SiteContext>
  );
}
