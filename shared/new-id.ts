const variantBits = 0x80;
const versionBits = 0x70;

const randomBytesEach = 10;
/** The system is asked for many at once, which costs as much as for one. */
const pool = new Uint8Array(128 * randomBytesEach);
let used = pool.length;

function randomBytes(): number[] {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  used += randomBytesEach;
  return Array.from(pool.subarray(used - randomBytesEach, used));
}

/** A UUIDv7 (RFC 9562 §5.7), made here so that a repeated call is the same thing. */
export function newId(): string {
  const at = Date.now().toString(16).padStart(12, "0");
  const tail = randomBytes().map((byte, place) => {
    if (place === 0) return (byte & 0x0f) | versionBits;
    return place === 2 ? (byte & 0x3f) | variantBits : byte;
  });
  const hex = at + tail.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
