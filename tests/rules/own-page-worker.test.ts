import { afterEach, describe, expect, test, vi } from "vitest";
import { type Copy, copyPage } from "#client/public/me/kept-code.ts";
import { ownPageWorker } from "#client/public/me/worker.ts";

/* What stands between a person's own page and the server, without a browser. */

const now = "2031-12-02T09:00:00Z";
const copyUntil = (until: string) => new Response("the copy", { headers: { expires: until } });
const lasting = "Wed, 03 Dec 2031 00:00:00 GMT";
const over = "Tue, 02 Dec 2031 08:59:59 GMT";
const nothing = new Promise<Response>(() => {});
const refused = () => Promise.reject(new TypeError("no line"));
const answer = (status = 200) => Promise.resolve(new Response("from the server", { status }));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** What is shown to who opens the page, and what is kept afterwards. */
async function shownFor(fetched: () => Promise<Response>, copy: Response | undefined, mode = "navigate") {
  vi.useFakeTimers({ now: Date.parse(now) });
  const kept = new Map(copy && [["own-code", copy]]);
  let heard: (event: object) => void = () => {};
  vi.stubGlobal("addEventListener", (_name: string, listener: typeof heard) => {
    heard = listener;
  });
  vi.stubGlobal("fetch", fetched);
  vi.stubGlobal("caches", {
    match: async () => kept.get("own-code"),
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
  });
  ownPageWorker();
  let answered: Promise<Response> | null = null;
  heard({
    request: { mode },
    respondWith: (given: Promise<Response>) => {
      answered = given;
    },
  });
  if (!answered) return "left to the browser";
  const shown = (answered as Promise<Response>).then(
    async (response) => `${response.status} ${await response.text()}`,
    () => "no line",
  );
  await vi.advanceTimersByTimeAsync(5_000);
  return [await Promise.race([shown, Promise.resolve().then(() => "nothing yet")]), kept.size];
}

describe("the code is shown where the server does not answer, until the event is over (U20)", () => {
  test.each([
    ["whatever the server says is shown", () => answer(), lasting, ["200 from the server", 1]],
    ["a no of the server as well", () => answer(404), lasting, ["404 from the server", 1]],
    ["without a line", refused, lasting, ["200 the copy", 1]],
    ["behind a proxy that finds no server", () => answer(502), lasting, ["200 the copy", 1]],
    ["where nothing has come for five seconds", () => nothing, lasting, ["200 the copy", 1]],
    ["the day after it is shown no more, and kept no more", refused, over, ["no line", 0]],
  ] as const)("%s", async (_when, fetched, until, seen) => {
    expect(await shownFor(fetched, copyUntil(until))).toEqual(seen);
  });

  test("nothing is made up where nothing is kept, and nothing but a page is answered for", async () => {
    expect(await shownFor(refused, undefined)).toEqual(["no line", 0]);
    expect(await shownFor(refused, copyUntil(lasting), "cors")).toBe("left to the browser");
  });

  test("control: a copy that does not say until when it is good is not taken for one that is", async () => {
    expect(await shownFor(refused, new Response("the copy"))).toEqual(["no line", 0]);
  });
});

test("kept are the code, the name, how one stands and when that was true; nothing that is typed is markup (U20)", () => {
  const copy: Copy = {
    lang: "ja",
    code: { modules: 21, path: "M0 0h7" },
    label: "受付用QRコード",
    names: ["<b>山田</b>", "Yamada"],
    standing: "会場のお席を確保しました。",
    asOf: "2031年12月2日（火） 09:12現在",
  };
  const page = copyPage(copy);
  const words = page
    .replace(/<head>.*<\/head>/s, "")
    .replaceAll(/<[^>]+>/g, "\n")
    .split("\n")
    .filter((line) => line.trim());
  expect(words).toEqual([copy.standing, "&lt;b&gt;山田&lt;/b&gt;", "Yamada", copy.asOf]);
  expect(page).toContain('<path d="M0 0h7"/>');
  expect(page).not.toMatch(/<script|src=|href=|https?:/);
});
