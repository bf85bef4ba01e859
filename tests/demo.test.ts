import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";
import { engineName } from "#db/dialect.ts";
import { Visitor } from "#db/seed/visitor.ts";

const script = fileURLToPath(new URL("../scripts/demo.ts", import.meta.url));

test.skipIf(engineName !== "sqlite")(
  "the demo prints one link for each role, and each can be opened again and again",
  async () => {
    const demo = spawn(process.execPath, [script, "--json"], {
      env: { PATH: process.env.PATH, PORT: "0" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    try {
      const [line] = await once(demo.stdout, "data");
      const links: Record<string, string> = JSON.parse(String(line));
      expect(Object.keys(links)).toEqual(["public", "organizer", "moderator", "onsite", "online", "screen"]);
      const { port } = new URL(links.public as string);
      const { public: page = "", ...personal } = links;
      const path = new URL(page).pathname;
      expect((await new Visitor(`http://127.0.0.1:${port}`).fetch(path)).status).toBe(200);

      for (const link of Object.values(personal))
        for (let opened = 0; opened < 3; opened++)
          await vi.waitFor(
            () =>
              new Visitor(`http://127.0.0.1:${port}`).do("signins.enter", {
                token: new URL(link).hash.slice(1),
              }),
            10_000,
          );
    } finally {
      const gone = once(demo, "exit");
      demo.kill("SIGTERM");
      expect(await gone).toEqual([0, null]);
    }
  },
);
