const variantBits = 0x80;
const versionBits = 0x70;

/** A UUIDv7 (RFC 9562 §5.7), made here so that a repeated call is the same thing. */
export function newId(): string {
  const random = Array.from(crypto.getRandomValues(new Uint8Array(10)));
  const at = Date.now().toString(16).padStart(12, "0");
  const tail = random.map((byte, place) => {
    if (place === 0) return (byte & 0x0f) | versionBits;
    return place === 2 ? (byte & 0x3f) | variantBits : byte;
  });
  const hex = at + tail.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
