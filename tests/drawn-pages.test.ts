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
