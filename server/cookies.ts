import { parseCookie, stringifySetCookie } from "cookie";
import type { NewCookie } from "#server/context.ts";

export const cookieKinds = ["staff", "attendee", "screen"] as const;
type Kind = (typeof cookieKinds)[number];

/** `__Host-` binds the cookie to this host and to https; plain http (a laptop) cannot have it. */
export const cookieName = (kind: Kind, secure: boolean) =>
  secure ? `__Host-jubilee-${kind}` : `jubilee-${kind}`;

export function readCookies(header: string | undefined, secure: boolean): Partial<Record<Kind, string>> {
  const all = parseCookie(header ?? "");
  return Object.fromEntries(
    cookieKinds.map((kind) => [kind, all[cookieName(kind, secure)]]).filter(([, token]) => token),
  );
}

export const writeCookie = ({ kind, token, expiresAt }: NewCookie, secure: boolean): string =>
  stringifySetCookie({
    name: cookieName(kind, secure),
    value: token ?? "",
    httpOnly: true,
    sameSite: "lax",
    secure,
    path: "/",
    expires: new Date(token && expiresAt ? expiresAt.epochMilliseconds : 0),
  });
