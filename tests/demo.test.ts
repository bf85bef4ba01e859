import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";
import { engineName } from "#db/dialect.ts";
import { Visitor } from "#db/seed/visitor.ts";
import { newId } from "#shared/new-id.ts";
import { listen } from "#tests/listener.ts";

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
      const shown = await new Visitor(`http://127.0.0.1:${port}`).fetch(new URL(page).pathname);
      expect([shown.status, await shown.text()]).toEqual([
        200,
        expect.stringMatching(/-12-02T09:00:00\+08:00/),
      ]);

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

test.skipIf(engineName !== "postgres")(
  "a demo on two servers: said over one, heard over the other",
  async () => {
    const demo = spawn(process.execPath, [script, "--servers", "2"], {
      env: { PATH: process.env.PATH, PORT: "0" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    try {
      let words = "";
      demo.stdout.on("data", (chunk) => {
        words += String(chunk);
      });
      await vi.waitFor(() => expect(words).toContain("Ctrl+C"), 60_000);
      const [onFirst, onSecond] = [...words.matchAll(/http:\/\/online\.localhost:(\d+)\/j#(\S+)/g)].map(
        ([, port, token]) => ({ url: `http://127.0.0.1:${port}`, token: token as string }),
      );
      if (!onFirst || !onSecond) throw new Error(words);
      const [here, there] = [new Visitor(onFirst.url), new Visitor(onSecond.url)];
      await here.do("signins.enter", { token: onFirst.token });
      await there.do("signins.enter", { token: onSecond.token });
      const [event] = await there.do("programme.list", {});
      const { programme } = await there.do("programme.open", { slug: event?.slug ?? "" });
      const roomId = programme.rooms.find((room) => room.slug === "main-hall")?.id ?? "";
      const place = { eventId: programme.event.id, roomId };
      const listener = await listen(onSecond.url, there, place);
      await here.do("messages.send", { ...place, id: newId(), text: "Heard on both?", lang: "en" });
      await vi.waitFor(() =>
        expect(listener.seen.messages.map((message) => message.text)).toContain("Heard on both?"),
      );
      listener.close();
    } finally {
      const gone = once(demo, "exit");
      demo.kill("SIGTERM");
      expect(await gone).toEqual([0, null]);
    }
  },
);
