import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import type { Output } from "#shared/contract.ts";

const flags = { present: 0x01, unlocked: 0x04, withKey: 0x40 };

interface Wrong {
  origin?: string;
  /** The user did not unlock it. */
  unlocked?: boolean;
  challenge?: string;
}

/** An authenticator without a chip: makes passkeys and signs with them as browsers hand it on (W3C WebAuthn §6). */
export class SoftwareKey {
  readonly #origin: string;
  readonly #keys = new Map<string, { key: KeyObject; counter: number }>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  make({ challenge, rp }: Output<"passkeys.offer">, wrong: Wrong = {}) {
    const id = randomBytes(32);
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const { x = "", y = "" } = publicKey.export({ format: "jwk" });
    this.#keys.set(id.toString("base64url"), { key: privateKey, counter: 0 });
    const cose = cborMap([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, "base64url")],
      [-3, Buffer.from(y, "base64url")],
    ]);
    const length = Buffer.from([0, id.length]);
    const credential = Buffer.concat([Buffer.alloc(16), length, id, cose]);
    const authData = this.#authData(rp.id, { wrong, counter: 0, credential });
    return {
      id: id.toString("base64url"),
      rawId: id.toString("base64url"),
      type: "public-key" as const,
      response: {
        clientDataJSON: this.#clientData("webauthn.create", challenge, wrong).toString("base64url"),
        attestationObject: cborMap([
          ["fmt", "none"],
          ["attStmt", cborMap([])],
          ["authData", authData],
        ]).toString("base64url"),
        transports: ["internal"],
      },
    };
  }

  /** `counter` as a copy of this key would have it; by itself it counts on. */
  sign(
    { challenge, rpId, allowCredentials }: Output<"passkeys.ask">,
    { counter, ...wrong }: Wrong & { counter?: number } = {},
  ) {
    const id = allowCredentials.map((each) => each.id).find((each) => this.#keys.has(each)) ?? "";
    const known = this.#keys.get(id);
    if (!known) throw new Error("None of these is in this key.");
    known.counter = counter ?? known.counter + 1;
    const authenticatorData = this.#authData(rpId, { wrong, counter: known.counter });
    const clientData = this.#clientData("webauthn.get", challenge, wrong);
    const signed = Buffer.concat([authenticatorData, createHash("sha256").update(clientData).digest()]);
    return {
      id,
      rawId: id,
      type: "public-key" as const,
      response: {
        clientDataJSON: clientData.toString("base64url"),
        authenticatorData: authenticatorData.toString("base64url"),
        signature: sign("sha256", signed, known.key).toString("base64url"),
      },
    };
  }

  #clientData(type: string, challenge: string, wrong: Wrong): Buffer {
    const origin = wrong.origin ?? this.#origin;
    return Buffer.from(JSON.stringify({ type, challenge: wrong.challenge ?? challenge, origin }));
  }

  #authData(host: string, given: { wrong: Wrong; counter: number; credential?: Buffer }): Buffer {
    const unlocked = given.wrong.unlocked ?? true;
    const flag = flags.present | (unlocked ? flags.unlocked : 0) | (given.credential ? flags.withKey : 0);
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(given.counter);
    return Buffer.concat([
      createHash("sha256").update(host).digest(),
      Buffer.from([flag]),
      counter,
      given.credential ?? Buffer.alloc(0),
    ]);
  }
}

/** As much of CBOR as a passkey is made of (RFC 8949 §3.1). A value that is a map already stays. */
const maps = new WeakSet<Buffer>();
function cborMap(entries: [number | string, number | string | Buffer][]): Buffer {
  const made = Buffer.concat([head(5, entries.length), ...entries.flat().map(cbor)]);
  maps.add(made);
  return made;
}

function cbor(value: number | string | Buffer): Buffer {
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === "string")
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  return maps.has(value) ? value : Buffer.concat([head(2, value.length), value]);
}

function head(kind: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(kind << 5) | size]);
  if (size < 256) return Buffer.from([(kind << 5) | 24, size]);
  return Buffer.from([(kind << 5) | 25, size >> 8, size & 255]);
}
