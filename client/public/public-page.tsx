import type { ReactNode } from "react";
import { EventClocksProvider } from "#client/ui/event-clocks.tsx";
import { Reader } from "#client/words/reader.tsx";
import { langs } from "#shared/lang.ts";
import type { PageKind, PageOf } from "#shared/pages.ts";
import { EventPage } from "./event/event-page.tsx";
import { EventsPage } from "./event/events-page.tsx";
import { Frame } from "./frame.tsx";
import { EnterPage } from "./links/enter-page.tsx";
import { LinkPage } from "./links/link-page.tsx";
import { RefusedPage } from "./links/refused-page.tsx";
import { SetUpPage } from "./links/set-up-page.tsx";
import { SignInPage } from "./links/sign-in-page.tsx";
import { MePage } from "./me/me-page.tsx";
import type { Hydration } from "./page.ts";
import { RegisterPage } from "./register/register-page.tsx";
import { SiteContext } from "./site.tsx";

/** The public pages, drawn alike on the server and in the browser. */
export function PublicApp({ page, ...site }: Hydration) {
  const event = "open" in page ? page.open.programme.event : undefined;
  const content = drawnAs(page);
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

const drawnBy: { [K in PageKind]: (page: PageOf<K>) => ReactNode } = {
  events: ({ events }) => <EventsPage events={events} />,
  event: ({ open, announcements, registered, preview }) => (
    <EventPage open={open} announcements={announcements} registered={registered} preview={preview} />
  ),
  register: ({ open }) => <RegisterPage open={open} />,
  me: ({ open, mine }) => <MePage open={open} first={mine} />,
  "me-link": ({ open }) => <LinkPage open={open} />,
  enter: () => <EnterPage />,
  "sign-in": () => <SignInPage />,
  "set-up": () => <SetUpPage />,
  refused: ({ refusal }) => <RefusedPage refusal={refusal} />,
};
const drawnAs = <K extends PageKind>(page: PageOf<K> & { kind: K }): ReactNode => drawnBy[page.kind](page);
