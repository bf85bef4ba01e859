import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { afterAll, describe, expect, test } from "vitest";
import { assets } from "#server/assets.ts";
import { rawRequest } from "#tests/raw-request.ts";
import { without } from "#tests/rules/without.ts";

const folder = mkdtempSync(join(tmpdir(), "jubilee-assets-"));
mkdirSync(join(folder, "assets"));
writeFileSync(join(folder, "assets", "a.js"), "1;");
afterAll(() => rmSync(folder, { recursive: true }));

/** The first line of the answer, and where it sends the browser. */
async function see(files: typeof assets, path: string) {
  const server = createServer(express().use(files(folder))).listen(0, "127.0.0.1");
  await new Promise((listens) => server.once("listening", listens));
  const { port } = server.address() as AddressInfo;
  const answer = await rawRequest(port, `GET ${path} HTTP/1.1\r\nHost: jubilee\r\nConnection: close\r\n\r\n`);
  server.close();
  return { status: Number(answer.split(" ")[1]), location: /^location: (.*)\r$/im.exec(answer)?.[1] ?? null };
}

const elsewhere = "/\\evil.example/%2e%2e";

describe("files of the build redirect nobody (B7)", () => {
  test.each([elsewhere, "//evil.example/%2e%2e", "/assets"])("%s", async (path) => {
    expect(await see(assets, path)).toMatchObject({ location: null });
  });

  test("and are served", async () => {
    expect(await see(assets, "/assets/a.js")).toEqual({ status: 200, location: null });
  });

  test("control: where folders are redirected to, a browser would leave for another host", async () => {
    const twin = without<{ assets: typeof assets }>("server/assets.ts", [", redirect: false", ""]);
    expect(await see(twin.assets, elsewhere)).toEqual({ status: 301, location: `${elsewhere}/` });
  });
});
