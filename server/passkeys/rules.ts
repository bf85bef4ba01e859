import { randomBytes } from "node:crypto";
import type { Output } from "#shared/contract.ts";
import { limits } from "#shared/limits.ts";

/** Without letters that are read as digits; 24 of them are 120 bit, so that a plain hash keeps them (ASVS 6.5.2). */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codeChars = 24;

/** `7Q4M-…`: to be written down by hand. */
export function makeRecoveryCode(): string {
  const chars = [...randomBytes(codeChars)].map((byte) => alphabet[byte % alphabet.length]).join("");
  return (chars.match(/.{4}/g) as string[]).join("-");
}

/** As it is compared, however somebody typed it. */
export const foldRecoveryCode = (typed: string): string =>
  typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");

/** ES256, EdDSA, RS256: what authenticators make. Named, so that nothing newer of Node's is tried out. */
export const algorithms = [-7, -8, -257];
const timeout = limits.passkeyChallengeMinutesMax * 60_000;

interface Known {
  credentialId: string;
  transports: string[];
}
const known = ({ credentialId, transports }: Known) => ({
  type: "public-key" as const,
  id: credentialId,
  transports,
});

interface Offer {
  host: string;
  challenge: string;
  member: { id: string; name: string; email: string };
  passkeys: Known[];
}

/** Bound to the host name; whoever it belongs to has to unlock it. */
export const creationOptions = (offer: Offer): Output<"passkeys.offer"> => ({
  rp: { id: offer.host, name: "Jubilee" },
  user: {
    id: Buffer.from(offer.member.id.replaceAll("-", ""), "hex").toString("base64url"),
    name: offer.member.email,
    displayName: offer.member.name || offer.member.email,
  },
  challenge: offer.challenge,
  pubKeyCredParams: algorithms.map((alg) => ({ type: "public-key", alg })),
  excludeCredentials: offer.passkeys.map(known),
  authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
  attestation: "none",
  timeout,
});

export const requestOptions = ({
  host,
  challenge,
  passkeys,
}: Omit<Offer, "member">): Output<"passkeys.ask"> => ({
  rpId: host,
  challenge,
  allowCredentials: passkeys.map(known),
  userVerification: "required",
  timeout,
});
