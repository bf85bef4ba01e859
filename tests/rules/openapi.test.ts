import { createConfig, lintFromString } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { openApi } from "#server/openapi.ts";
import { contract } from "#shared/contract.ts";
import { type Document, heldAgainst } from "#tests/openapi.ts";

const document = openApi("https://jubilee.example") as unknown as Document;
const lint = async (given: unknown) => {
  const config = await createConfig({ extends: ["recommended"] });
  const found = await lintFromString({ source: JSON.stringify(given), config });
  return found.map(({ ruleId, message }) => `${ruleId}: ${message}`);
};

test("the API's document keeps every rule that Redocly recommends (X7)", async () => {
  expect(await lint(document)).toEqual([]);
  expect(Object.keys(document.paths)).toEqual([
    ...Object.keys(contract).map((name) => `/api/${name}`),
    "/e/{slug}/event.ics",
    "/e/{slug}/sessions/{sessionId}.ics",
    "/feeds/{token}.ics",
    "/e/{slug}/schedule.xml",
    "/e/{slug}/schedule.json",
    "/e/{slug}/announcements.atom",
    "/e/{slug}/programme.csv",
    "/e/{slug}/people.vcf",
    "/e/{slug}/people/{personId}.vcf",
    "/e/{slug}/manifest.webmanifest",
    "/e/{slug}/icon-192.png",
    "/e/{slug}/icon-512.png",
    "/e/{slug}/icon-192-maskable.png",
    "/e/{slug}/icon-512-maskable.png",
    "/e/{slug}/card.png",
  ]);

  const doubled = structuredClone(document) as unknown as { paths: Record<string, { post: object }> };
  const [first, second] = ["/api/signins.enter", "/api/signins.end"].map((path) => doubled.paths[path]);
  Object.assign(first?.post ?? {}, { operationId: "same" });
  Object.assign(second?.post ?? {}, { operationId: "same" });
  expect((await lint(doubled)).join()).toContain("operation-operationId-unique");
});

test("it says which cookie lets whom in, under the name that the address gives it", () => {
  const { paths, components } = document as unknown as {
    paths: Record<string, { post: { security: object[] } }>;
    components: { securitySchemes: Record<string, { name: string }> };
  };
  const securityOf = (name: string) => paths[`/api/${name}`]?.post.security;
  expect(securityOf("registrations.register")).toEqual([{}]);
  expect(securityOf("registrations.switchMode")).toEqual([{ attendee: [] }]);
  expect(securityOf("messages.send")).toEqual([{ attendee: [] }, { staff: [] }]);
  expect(securityOf("events.publish")).toEqual([{ staff: [] }]);
  const names = (schemes: typeof components.securitySchemes) =>
    Object.values(schemes).map(({ name }) => name);
  expect(names(components.securitySchemes)).toEqual(
    ["staff", "attendee", "screen"].map((kind) => `__Host-jubilee-${kind}`),
  );
  const plain = openApi("http://localhost:3000") as unknown as typeof document & {
    components: typeof components;
  };
  expect(names(plain.components.securitySchemes)).toContain("jubilee-attendee");
});

test("an answer that the document does not tell is found", () => {
  const untold = heldAgainst(document);
  const of = (status: number, body: unknown) =>
    untold({ command: "registrations.rotateFeed", method: "post", status, type: "application/json", body });
  expect(of(404, { ok: false, refusal: { code: "not-found" } })).toBeNull();
  expect(of(422, { ok: false, refusal: { code: "sold-out" } })).toContain("refusal");
  expect(of(200, { ok: true, value: { slug: "twenty-years" } })).toContain("registration");
  expect(of(302, {})).toContain("in no document");
});
