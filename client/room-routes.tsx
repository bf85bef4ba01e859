import type { RouteObject } from "react-router";

/** The live room, and the same room on the screen of its hall. */
export const roomRoutes: RouteObject[] = [
  {
    path: "/e/:event/rooms/:room",
    lazy: async () => ({ Component: (await import("#client/rooms/room-page.tsx")).RoomPage }),
  },
  {
    path: "/e/:event/rooms/:room/screen",
    lazy: async () => ({ Component: (await import("#client/rooms/screen-page.tsx")).ScreenPage }),
  },
];
