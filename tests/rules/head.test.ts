import { expect, test } from "vitest";
import { headOf } from "#client/public/head.ts";
import { makeEvent } from "#db/seed/make.ts";
import type { Listed } from "#shared/events.ts";
import "#tests/words.ts";

const indexed = (listed: Listed, preview: boolean) => {
  const page = {
    kind: "event" as const,
    lang: "en" as const,
    preview,
    open: { programme: { event: makeEvent({ listed }) } },
  };
  return headOf(page as unknown as Parameters<typeof headOf<"event">>[0]).indexed;
};

test("search engines keep the page of a listed event, and neither one that opens by its link nor a preview (P13)", () => {
  expect([indexed("listed", false), indexed("by-link", false), indexed("listed", true)]).toEqual([
    true,
    false,
    false,
  ]);
});
