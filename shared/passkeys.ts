import { z } from "zod";
import { byId, type Command, Done, Id, InstantText, itself } from "./commands.ts";
import { limits } from "./limits.ts";
import { filledLine } from "./texts.ts";

/** WebAuthn speaks base64url wherever it has bytes. */
const bytes = (max: number) => z.base64url().min(1).max(max);
const CredentialId = bytes(limits.credentialIdCharsMax);
const Known = z.object({ type: z.literal("public-key"), id: z.string(), transports: z.array(z.string()) });

/** What a browser is asked to make (W3C WebAuthn §5.4, as JSON). */
const CreationOptions = z.object({
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  challenge: z.string(),
  pubKeyCredParams: z.array(z.object({ type: z.literal("public-key"), alg: z.number() })),
  excludeCredentials: z.array(Known),
  authenticatorSelection: z.object({
    residentKey: z.literal("preferred"),
    userVerification: z.literal("required"),
  }),
  attestation: z.literal("none"),
  timeout: z.number(),
});
/** What it is asked to sign (§5.5). */
const RequestOptions = z.object({
  rpId: z.string(),
  challenge: z.string(),
  allowCredentials: z.array(Known),
  userVerification: z.literal("required"),
  timeout: z.number(),
});

const Made = z.object({
  id: CredentialId,
  rawId: CredentialId,
  type: z.literal("public-key"),
  response: z.object({
    clientDataJSON: bytes(limits.passkeyAnswerCharsMax),
    attestationObject: bytes(limits.passkeyAnswerCharsMax),
    transports: z.array(z.string().max(30)).max(10).default([]),
  }),
});
const Signed = z.object({
  id: CredentialId,
  rawId: CredentialId,
  type: z.literal("public-key"),
  response: z.object({
    clientDataJSON: bytes(limits.passkeyAnswerCharsMax),
    authenticatorData: bytes(limits.passkeyAnswerCharsMax),
    signature: bytes(limits.passkeyAnswerCharsMax),
  }),
});
export type Made = z.output<typeof Made>;
export type Signed = z.output<typeof Signed>;

export const Passkey = z.object({
  id: Id,
  name: z.string(),
  /** `elsewhere`: made for another address of this server, and of no use at this one. */
  opens: z.enum(["here", "elsewhere"]),
  madeAt: InstantText,
  usedAt: InstantText.nullable(),
});
export type Passkey = z.infer<typeof Passkey>;

const Codes = z.array(z.string());
const Name = filledLine(limits.nameCharsMax);

export const passkeyCommands = {
  "passkeys.list": {
    kind: "read",
    access: ["staff"],
    input: z.strictObject({}),
    output: z.object({ passkeys: z.array(Passkey), codesLeft: z.number() }),
    refusals: [],
    summary: "The own passkeys, and how many recovery codes are left.",
  },
  "passkeys.offer": {
    kind: "write",
    access: ["staff"],
    input: z.strictObject({}),
    about: itself,
    output: CreationOptions,
    refusals: ["not-now", "at-limit", "passkey-needed"],
    security: "none",
    summary: "What a browser needs to make a passkey; good once, for five minutes.",
  },
  "passkeys.add": {
    kind: "write",
    prepares: true,
    access: ["staff"],
    input: z.strictObject({ name: Name, made: Made }),
    /** Recovery codes come with the first, and are shown this once. */
    about: itself,
    output: z.object({ passkey: Passkey, codes: Codes }),
    refusals: ["not-now", "passkey-wrong", "already-taken", "at-limit", "passkey-needed"],
    security: "passkey-changed",
    summary: "Keep a passkey that was made. The first ends all other sign-ins, which came by a link alone.",
    signsIn: "actor",
  },
  "passkeys.rename": {
    kind: "write",
    access: ["staff"],
    input: z.strictObject({ id: Id, name: Name }),
    about: byId,
    output: Passkey,
    refusals: ["not-found"],
    security: "none",
    summary: "Call an own passkey something else.",
  },
  "passkeys.remove": {
    kind: "write",
    access: ["staff"],
    input: z.strictObject({ id: Id }),
    about: byId,
    output: Done,
    refusals: ["passkey-needed"],
    security: "passkey-changed",
    summary: "Remove an own passkey; recovery codes go with the last.",
  },
  "passkeys.newCodes": {
    kind: "write",
    access: ["staff"],
    input: z.strictObject({}),
    about: itself,
    output: z.object({ codes: Codes }),
    refusals: ["not-now", "passkey-needed"],
    security: "passkey-changed",
    summary: "Make new recovery codes; the old ones are dead.",
  },
  "passkeys.ask": {
    kind: "write",
    access: ["halfway"],
    input: z.strictObject({}),
    about: itself,
    output: RequestOptions,
    refusals: ["not-now"],
    security: "none",
    summary: "What a browser needs to show a passkey; good once, for five minutes.",
  },
  "passkeys.show": {
    kind: "write",
    prepares: true,
    access: ["halfway"],
    input: z.strictObject({ signed: Signed }),
    about: itself,
    output: Done,
    refusals: ["not-now", "passkey-wrong"],
    security: "sign-in",
    summary: "Show a passkey, which ends the sign-in that a link began.",
    signsIn: "actor",
  },
  "passkeys.recover": {
    kind: "write",
    access: ["halfway"],
    input: z.strictObject({ code: z.string().min(1).max(limits.recoveryCodeCharsMax) }),
    about: itself,
    output: z.object({ codesLeft: z.number() }),
    refusals: ["passkey-wrong"],
    security: "sign-in",
    summary: "Use a recovery code in place of a passkey, once.",
    signsIn: "actor",
  },
} as const satisfies Record<string, Command>;
