import { type Cipheriv, createCipheriv, createHash, randomInt } from "node:crypto";
import { form } from "#tests/faults/form.ts";

const drawnAtOnce = 4096;
/** Ids from chance look as if they were made then. */
const idsSince = Temporal.Instant.from("2031-01-01T00:00:00Z").epochMilliseconds;

/** Chance from a seed: the same seed draws the same again. */
export class Chance {
  readonly seed: string;
  readonly #stream: Cipheriv;
  #drawn = Buffer.alloc(0);
  #ids = 0;

  constructor(seed: string) {
    this.seed = seed;
    const key = createHash("sha256").update(seed).digest();
    this.#stream = createCipheriv("aes-256-ctr", key, Buffer.alloc(16));
  }

  /** A source of its own, which nobody else's draws can move: one for each client, whatever their order. */
  of(name: string | number): Chance {
    return new Chance(`${this.seed}/${name}`);
  }

  bytes(count: number): Buffer {
    if (this.#drawn.length < count) {
      const more = this.#stream.update(Buffer.alloc(Math.max(drawnAtOnce, count)));
      this.#drawn = Buffer.concat([this.#drawn, more]);
    }
    const bytes = this.#drawn.subarray(0, count);
    this.#drawn = this.#drawn.subarray(count);
    return bytes;
  }

  /** From 0 up to 1, without it. */
  fraction(): number {
    return this.bytes(4).readUInt32BE() / 2 ** 32;
  }

  below(end: number): number {
    return Math.floor(this.fraction() * end);
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  happens(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  shuffled<T>(list: Iterable<T>): T[] {
    return [...list]
      .map((each) => ({ each, at: this.fraction() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ each }) => each);
  }

  /** A UUIDv7, as a client makes them. */
  id(): string {
    const bytes = Buffer.from(this.bytes(16));
    bytes.writeUIntBE(idsSince + this.#ids++, 0, 6);
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }
}

/** What every `npm test` draws: what it finds is somebody's change, not luck. The long form looks elsewhere each time. */
const shortSeed = "3964986341";

/** Says its seed, so that a test that failed can be played again: `FAULTS_SEED=<seed> npm test -- …`. */
export function startChance(): Chance {
  const seed = process.env.FAULTS_SEED ?? (form === "short" ? shortSeed : String(randomInt(2 ** 32)));
  console.log(`FAULTS_SEED=${seed}`);
  return new Chance(seed);
}
