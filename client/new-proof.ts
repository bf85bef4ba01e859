const proofBytes = 32;

/** 256 bit of chance as base64url: whoever brings it again is the browser that made it. */
export function newProof(): string {
  const random = crypto.getRandomValues(new Uint8Array(proofBytes));
  return btoa(String.fromCharCode(...random))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
