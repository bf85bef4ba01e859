import { useEffect } from "react";
import { Outlet, type RouteObject } from "react-router";
import { NothingHere } from "#client/app/nothing-here.tsx";
import { PageError } from "#client/app/page-error.tsx";
import { organizeRoutes } from "#client/organize-routes.tsx";
import { pageIsLive } from "#client/ready.ts";
import { roomRoutes } from "#client/room-routes.tsx";

/** The table of contents of the app; public pages are served without it. */
export const routes: RouteObject[] = [
  {
    Component: Live,
    ErrorBoundary: PageError,
    HydrateFallback: () => null,
    children: [...roomRoutes, ...organizeRoutes, { path: "*", Component: NothingHere }],
  },
];

function Live() {
  useEffect(pageIsLive, []);
  return <Outlet />;
}
