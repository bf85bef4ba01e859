/**
 * UUIDv7 (RFC 9562 §5.7). Made here rather than by `crypto.randomUUID`, which browsers keep for
 * https: a rehearsal by a laptop's address in the hall's own network is plain http.
 */
export function newId(atMillis: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let at = 0; at < 6; at++) bytes[at] = Math.floor(atMillis / 2 ** (8 * (5 - at))) % 256;
  bytes[6] = 0x70 | ((bytes[6] as number) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
