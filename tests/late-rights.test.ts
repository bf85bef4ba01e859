import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { pictures } from "#db/schema.ts";
import { contract } from "#shared/contract.ts";
import { openEvent, startApp } from "#tests/app.ts";

/** A control asks for the right to send a file before the work on it, and not again. */
const guard = vi.hoisted(() => ({ asks: "each time", asked: 0 }));
vi.mock(import("#server/actor.ts"), async (original) => {
  const guarded = await original();
  const authorize: typeof guarded.authorize = (actor, command, subject) => {
    const isFile = command === contract["pictures.put"];
    if (guard.asks === "once" && isFile && guard.asked++ > 0) return;
    guarded.authorize(actor, command, subject);
  };
  return { ...guarded, authorize };
});

/** Eve's role is taken away while her picture is worked on, just before it is written. */
async function revokedMeanwhile() {
  let meanwhile: (() => Promise<unknown>) | null = null;
  const app = await startApp({
    around: (store) => ({
      ...store,
      write: async (work) => {
        const first = meanwhile;
        meanwhile = null;
        await first?.();
        return store.write(work);
      },
    }),
  });
  const { founder, eventId } = await openEvent(app);
  const eve = await app.member("organizer", eventId);
  const { staff } = await eve.do("signins.self", {});
  const grantId = staff?.grants[0]?.id ?? "";
  meanwhile = () => founder.do("team.revoke", { eventId, grantId });
  const red = { create: { width: 30, height: 40, channels: 4, background: "#b3261e" } } as const;
  const response = await eve.fetch(`/api/pictures.put?eventId=${eventId}`, {
    method: "POST",
    headers: { "content-type": "image/png" },
    body: new Uint8Array(await sharp(red).png().toBuffer()),
  });
  const stored = await app.store.read((tx) => tx.$count(pictures));
  await app.close();
  return { status: response.status, answer: await response.json(), stored };
}

test("A1: a role that ended while a file was worked on writes nothing", async () => {
  expect(await revokedMeanwhile()).toEqual({
    status: 403,
    answer: { ok: false, refusal: { code: "not-yours" } },
    stored: 0,
  });
});

test("control: asked only before the work, it is stored", async () => {
  guard.asks = "once";
  expect(await revokedMeanwhile()).toMatchObject({ status: 200, stored: 1 });
});
