import type { RouteObject } from "react-router";

/** The live room, the same room on the screen of its hall, the console from which its show is driven, and the pages that follow it. */
export const roomRoutes: RouteObject[] = [
  {
    path: "/e/:event/rooms/:room",
    lazy: async () => ({ Component: (await import("#client/rooms/room-page.tsx")).RoomPage }),
  },
  {
    path: "/e/:event/rooms/:room/screen",
    lazy: async () => ({ Component: (await import("#client/rooms/screen-page.tsx")).ScreenPage }),
  },
  {
    path: "/e/:event/rooms/:room/console",
    lazy: async () => ({ Component: (await import("#client/shows/console-page.tsx")).ConsolePage }),
  },
  {
    path: "/e/:event/rooms/:room/timer",
    lazy: async () => ({ Component: (await import("#client/shows/timer-page.tsx")).TimerPage }),
  },
  {
    path: "/e/:event/rooms/:room/rehearsal",
    lazy: async () => ({ Component: (await import("#client/shows/console-page.tsx")).RehearsalPage }),
  },
];
