import { afterAll, beforeAll, expect, test } from "vitest";
import { servedTwice } from "#tests/served-twice.ts";

let served: Awaited<ReturnType<typeof servedTwice>>;
beforeAll(async () => {
  served = await servedTwice(
    async ({ eventId, founder, ben }) => ({
      page: ["/e/twenty-years"],
      "page in Japanese": ["/e/twenty-years?lang=ja"],
      form: ["/e/twenty-years/register"],
      "own page": ["/e/twenty-years/me", ben],
      preview: [`/e/twenty-years?preview=${eventId}`, founder],
      "preview, by somebody": [`/e/twenty-years?preview=${eventId}`, ben],
      "no such event": ["/e/none"],
    }),
    { browser: true },
  );
});
afterAll(() => served.app.close());

test("a large event's pages are drawn on the second thread, with the same bytes (V1)", () => {
  expect(served.aside).toEqual(served.here);
  expect(Object.values(served.here).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 403, 404]);
});
