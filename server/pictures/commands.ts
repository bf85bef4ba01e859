import { fewAtOnce, type ReadTx } from "#db/engine.ts";
import type { Handlers } from "#server/context.ts";
import { countPictures, insertPicture } from "#server/pictures/store.ts";
import { limits } from "#shared/limits.ts";
import { newId } from "#shared/new-id.ts";
import type { pictureCommands } from "#shared/pictures.ts";
import { Refused } from "#shared/refusal.ts";

const readable = new Set(["png", "jpeg", "webp"]);

export const pictureHandlers: Handlers<keyof typeof pictureCommands> = {
  async "pictures.put"({ eventId }, { store, bytes }) {
    if (bytes.length > limits.pictureBytesMax) throw new Refused("too-large");
    await store.read((tx) => requireRoom(tx, eventId)); // before the work
    const made = await fewAtOnceMake(() => makeAnew(bytes));
    const id = newId();
    const { width, height } = made.info;
    await store.write(async (tx) => {
      await requireRoom(tx, eventId);
      await insertPicture(tx, { id, eventId, type: "image/webp", bytes: made.data, width, height });
    });
    return {
      status: 200,
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify({ ok: true, value: { id, width, height } }),
    };
  },
};

/** A large one keeps a core busy for seconds. */
const fewAtOnceMake = fewAtOnce(limits.picturesMadeAtOnceMax);

async function requireRoom(tx: ReadTx, eventId: string) {
  const max = limits.picturesPerEventMax;
  if ((await countPictures(tx, eventId)) >= max) throw new Refused("at-limit", { max });
}

/** What a picture is, its bytes say; only pixels go on, so nothing else that the file held is kept. */
async function makeAnew(bytes: Buffer) {
  const { default: sharp } = await import("sharp"); // no start waits for it
  try {
    const picture = sharp(bytes, { limitInputPixels: 40_000_000, failOn: "error" });
    const { format } = await picture.metadata();
    if (!readable.has(format)) throw new Refused("bad-file");
    const edge = limits.pictureEdgePixelsMax;
    return await picture
      .rotate()
      .resize({ width: edge, height: edge, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 88 })
      .toBuffer({ resolveWithObject: true });
  } catch {
    throw new Refused("bad-file");
  }
}
