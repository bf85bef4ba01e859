import type { RouteObject } from "react-router";
import { NothingHere } from "#client/app/nothing-here.tsx";
import { PageError } from "#client/app/page-error.tsx";

/** Loaded page by page, and only for organizers. */
const page = (load: () => Promise<RouteObject["Component"]>) => async () => ({ Component: await load() });

export const organizeRoutes: RouteObject[] = [
  {
    path: "/organize",
    ErrorBoundary: PageError,
    lazy: page(async () => (await import("#client/signins/signed-in.tsx")).SignedIn),
    children: [
      { index: true, lazy: page(async () => (await import("#client/events/events-page.tsx")).EventsPage) },
      {
        path: "new",
        lazy: page(async () => (await import("#client/events/new-event-page.tsx")).NewEventPage),
      },
      {
        path: "sign-in",
        lazy: page(async () => (await import("#client/signins/my-sign-in-page.tsx")).MySignInPage),
      },
      {
        path: "server",
        lazy: page(async () => (await import("#client/staff/server-page.tsx")).ServerPage),
      },
      {
        path: "e/:event",
        lazy: page(async () => (await import("#client/releases/event-desk-frame.tsx")).EventDeskFrame),
        children: [
          {
            ErrorBoundary: PageError,
            children: [
              {
                index: true,
                lazy: page(async () => (await import("#client/events/overview-page.tsx")).OverviewPage),
              },
              {
                path: "programme",
                lazy: page(async () => (await import("#client/sessions/programme-page.tsx")).ProgrammePage),
              },
              {
                path: "programme/paste",
                lazy: page(
                  async () => (await import("#client/sessions/paste-sessions-page.tsx")).PasteSessionsPage,
                ),
              },
              {
                path: "programme/:session/crew",
                lazy: page(async () => (await import("#client/crew/crew-page.tsx")).CrewPage),
              },
              {
                path: "people",
                lazy: page(async () => (await import("#client/people/people-page.tsx")).PeoplePage),
              },
              {
                path: "people/paste",
                lazy: page(
                  async () => (await import("#client/people/paste-people-page.tsx")).PastePeoplePage,
                ),
              },
              {
                path: "people/:person",
                lazy: page(async () => (await import("#client/people/person-page.tsx")).PersonPage),
              },
              {
                path: "people/:person/crew",
                lazy: page(async () => (await import("#client/crew/contact-page.tsx")).ContactPage),
              },
              {
                path: "registrations",
                lazy: page(
                  async () =>
                    (await import("#client/registrations/registrations-page.tsx")).RegistrationsPage,
                ),
              },
              {
                path: "arrivals",
                lazy: page(async () => (await import("#client/arrivals/arrivals-page.tsx")).ArrivalsPage),
              },
              {
                path: "announcements",
                lazy: page(
                  async () =>
                    (await import("#client/announcements/announcements-page.tsx")).AnnouncementsPage,
                ),
              },
              {
                path: "announcements/:announcement",
                lazy: page(
                  async () => (await import("#client/announcements/announcement-page.tsx")).AnnouncementPage,
                ),
              },
              {
                path: "rooms",
                lazy: page(async () => (await import("#client/rooms-desk/rooms-page.tsx")).RoomsPage),
              },
              {
                path: "rooms/:room",
                lazy: page(async () => (await import("#client/rooms-desk/room-page.tsx")).RoomPage),
              },
              {
                path: "rooms/:room/stages",
                lazy: page(async () => (await import("#client/rooms-desk/stages-page.tsx")).StagesPage),
              },
              {
                path: "event",
                lazy: page(async () => (await import("#client/events/event-page.tsx")).EventPage),
              },
              {
                path: "hosts",
                lazy: page(async () => (await import("#client/events/hosts-page.tsx")).HostsPage),
              },
              { path: "team", lazy: page(async () => (await import("#client/team/team-page.tsx")).TeamPage) },
              {
                path: "audit",
                lazy: page(async () => (await import("#client/audit/audit-page.tsx")).AuditPage),
              },
              {
                path: "history",
                lazy: page(async () => (await import("#client/history/history-page.tsx")).HistoryPage),
              },
              {
                path: "programme/releases",
                lazy: page(async () => (await import("#client/releases/releases-page.tsx")).ReleasesPage),
              },
              {
                path: "letters",
                lazy: page(async () => (await import("#client/letters/letters-page.tsx")).LettersPage),
              },
              {
                path: "letters/:letter",
                lazy: page(async () => (await import("#client/letters/letter-page.tsx")).LetterPage),
              },
              {
                path: "mails",
                lazy: page(async () => (await import("#client/mails/mails-page.tsx")).MailsPage),
              },
              { path: "*", element: <NothingHere inside /> },
            ],
          },
        ],
      },
      { path: "*", Component: NothingHere },
    ],
  },
];
