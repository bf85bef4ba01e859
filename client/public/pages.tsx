import type { ReactNode } from "react";
import type { PageKind, PageOf, PublicPage } from "#shared/pages.ts";

interface PageFile<Kind extends PageKind> {
  /** By its name the build tells what comes with it. */
  file: string;
  load: () => Promise<(page: PageOf<Kind>) => ReactNode>;
}

/** What draws each page: a browser loads the one that it shows. */
const files: { readonly [Kind in PageKind]: PageFile<Kind> } = {
  events: {
    file: "event/events-page.tsx",
    load: async () => {
      const { EventsPage } = await import("./event/events-page.tsx");
      return ({ events }) => <EventsPage events={events} />;
    },
  },
  event: {
    file: "event/event-page.tsx",
    load: async () => {
      const { EventPage } = await import("./event/event-page.tsx");
      return ({ open, announcements, shown, reader, preview }) => (
        <EventPage
          open={open}
          announcements={announcements}
          shown={shown}
          reader={reader}
          preview={preview}
        />
      );
    },
  },
  register: {
    file: "register/register-page.tsx",
    load: async () => {
      const { RegisterPage } = await import("./register/register-page.tsx");
      return ({ open }) => <RegisterPage open={open} />;
    },
  },
  me: {
    file: "me/me-page.tsx",
    load: async () => {
      const { MePage } = await import("./me/me-page.tsx");
      return ({ open, mine }) => <MePage open={open} first={mine} />;
    },
  },
  "me-link": {
    file: "links/link-page.tsx",
    load: async () => {
      const { LinkPage } = await import("./links/link-page.tsx");
      return ({ open }) => <LinkPage open={open} />;
    },
  },
  enter: {
    file: "links/enter-page.tsx",
    load: async () => {
      const { EnterPage } = await import("./links/enter-page.tsx");
      return () => <EnterPage />;
    },
  },
  "sign-in": {
    file: "links/sign-in-page.tsx",
    load: async () => {
      const { SignInPage } = await import("./links/sign-in-page.tsx");
      return () => <SignInPage />;
    },
  },
  "set-up": {
    file: "links/set-up-page.tsx",
    load: async () => {
      const { SetUpPage } = await import("./links/set-up-page.tsx");
      return () => <SetUpPage />;
    },
  },
  refused: {
    file: "links/refused-page.tsx",
    load: async () => {
      const { RefusedPage } = await import("./links/refused-page.tsx");
      return ({ refusal }) => <RefusedPage refusal={refusal} />;
    },
  },
};

export const pageFiles = Object.entries(files).map(([kind, { file }]) => ({
  kind: kind as PageKind,
  path: `client/public/${file}`,
}));

const drawing = new Map<PageKind, (page: PublicPage) => ReactNode>();

export async function loadPage(kind: PageKind): Promise<void> {
  drawing.set(kind, (await files[kind].load()) as (page: PublicPage) => ReactNode);
}

/** A server draws whatever it is asked for. */
export const loadPages = () => Promise.all(pageFiles.map(({ kind }) => loadPage(kind)));

export function drawPage(page: PublicPage): ReactNode {
  const draw = drawing.get(page.kind);
  if (!draw) throw new Error(`What draws this page has not been loaded: ${page.kind}.`);
  return draw(page);
}
