const millisBytes = 6;

/** A UUIDv7 (RFC 9562 §5.7): made here, so that a draft, a retry and its echo are one thing. */
export function newId(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let at = 0; at < millisBytes; at++) bytes[at] = Math.floor(now / 256 ** (millisBytes - 1 - at)) % 256;
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toHex();
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
