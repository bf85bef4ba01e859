import { EventClocksProvider } from "#client/ui/event-clocks.tsx";
import { Reader } from "#client/words/reader.tsx";
import { langs } from "#shared/lang.ts";
import type { PublicPage } from "#shared/pages.ts";
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
  const content = <Page page={page} />;
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

function Page({ page }: { page: PublicPage }) {
  switch (page.kind) {
    case "events":
      return <EventsPage events={page.events} />;
    case "event":
      return (
        <EventPage
          open={page.open}
          announcements={page.announcements}
          registered={page.registered}
          preview={page.preview}
        />
      );
    case "register":
      return <RegisterPage open={page.open} />;
    case "me":
      return <MePage open={page.open} first={page.mine} />;
    case "me-link":
      return <LinkPage open={page.open} />;
    case "enter":
      return <EnterPage />;
    case "sign-in":
      return <SignInPage />;
    case "set-up":
      return <SetUpPage />;
    case "refused":
      return <RefusedPage refusal={page.refusal} />;
  }
}
