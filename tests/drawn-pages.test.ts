import { afterEach, describe, expect, test, vi } from "vitest";
import { makeEvent } from "#db/seed/make.ts";
import type { Renderer } from "#server/pages.ts";
import { openEvent, startApp } from "#tests/app.ts";

/** The control takes addresses as they were written. */
const guard = vi.hoisted(() => ({ stands: true }));
vi.mock(import("#server/page-address.ts"), async (original) => {
  const guarded = await original();
  const readPageAddress: typeof guarded.readPageAddress = (url) => {
    const address = guarded.readPageAddress(url);
    return address && !guard.stands ? { ...address, path: url } : address;
  };
  return { ...guarded, readPageAddress };
});

let close = async () => {};
afterEach(() => {
  guard.stands = true;
  return close();
});

const clock = () => Temporal.Instant.from("2031-12-02T01:00:00.250Z");

/** For which addresses a page was drawn. */
async function drawnFor(queries: string[]) {
  const drawn: string[] = [];
  const document: Renderer["document"] = (_page, { path }) => {
    drawn.push(path);
    return "";
  };
  const app = await startApp({ clock, renderer: { document, shell: () => "" } });
  close = app.close;
  const { event } = await openEvent(app);
  for (const query of queries) await app.nobody().fetch(`/e/${event.slug}${query}`);
  return drawn.map((path) => path.replace(`/e/${event.slug}`, ""));
}

describe("a page is drawn for what it depends on", () => {
  const asked = ["", "?u=1", "?u=2&fbclid=3", "/?u=4", "?lang=ja&u=5", "?u=6&lang=ja"];

  test("whatever else is hung on its address draws no other, and stands in none (B7)", async () => {
    expect(await drawnFor(asked)).toEqual(["", "?lang=ja"]);
  });

  test("control: by the whole address, each draws its own", async () => {
    guard.stands = false;
    expect(await drawnFor(asked)).toHaveLength(asked.length);
  });
});

test("a draft that its organizers look at stays on no computer, as the public page may", async () => {
  const app = await startApp();
  close = app.close;
  const founder = await app.founder();
  const event = makeEvent();
  await founder.do("events.create", { event });
  const kept = async (path: string) => {
    const { status, headers } = await founder.fetch(path);
    return [status, headers.get("cache-control")];
  };
  const draft = `/e/${event.slug}?preview=${event.id}`;
  expect(await kept(draft)).toEqual([200, "private, no-store, no-transform"]);
  await founder.do("events.publish", { eventId: event.id });
  expect(await kept(draft)).toEqual([200, "private, no-store, no-transform"]);
  expect(await kept(`/e/${event.slug}`)).toEqual([200, "private, no-cache"]);
});

test("each address leads to its page or to the app's frame, and any other to none (E5)", async () => {
  const app = await startApp({
    renderer: { document: (page) => page.kind, shell: () => "app" },
  });
  close = app.close;
  const { event, eventId } = await openEvent(app);
  const ada = await app.attendee({ eventId });
  const at = async (path: string, visitor = app.nobody()) => (await visitor.fetch(path)).text();
  const e = `/e/${event.slug}`;
  expect(
    Object.fromEntries(
      await Promise.all(
        [
          ...["/", "/j", "/sign-in", "/set-up", "/organize", "/organize/events/new", e, `${e}/register`],
          ...[`${e}/me`, `${e}/rooms/hall`, `${e}/rooms/hall/screen`, `${e}/rooms`, `${e}/me/more`],
          ...["/j/more", "/e", "/e/nothing", "/e/NOTHING", "/nothing"],
        ].map(async (path) => [path.replace(e, "…"), await at(path)]),
      ),
    ),
  ).toEqual({
    "/": "events",
    "/j": "enter",
    "/sign-in": "sign-in",
    "/set-up": "set-up",
    "/organize": "app",
    "/organize/events/new": "app",
    "…": "event",
    "…/register": "register",
    "…/me": "me-link",
    "…/rooms/hall": "app",
    "…/rooms/hall/screen": "app",
    "…/rooms": "refused",
    "…/me/more": "refused",
    "/j/more": "refused",
    "/e": "refused",
    "/e/nothing": "refused",
    "/e/NOTHING": "refused",
    "/nothing": "refused",
  });
  expect(await at(`${e}/me`, ada)).toBe("me");
});
