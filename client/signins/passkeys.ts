import type { Given, Output } from "#shared/contract.ts";

/** Whether this browser makes and shows passkeys in the shape that goes over the wire. */
export const canPasskeys = () =>
  typeof PublicKeyCredential === "function" && "parseCreationOptionsFromJSON" in PublicKeyCredential;

/** Null where the person said no, the key is one of theirs already, or time ran out. */
export async function makePasskey(
  options: Output<"passkeys.offer">,
): Promise<Given<"passkeys.add">["made"] | null> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as PublicKeyCredentialCreationOptionsJSON,
  );
  return answered<Given<"passkeys.add">["made"]>(navigator.credentials.create({ publicKey }));
}

export async function showPasskey(
  options: Output<"passkeys.ask">,
): Promise<Given<"passkeys.show">["signed"] | null> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as PublicKeyCredentialRequestOptionsJSON,
  );
  return answered<Given<"passkeys.show">["signed"]>(navigator.credentials.get({ publicKey }));
}

async function answered<T>(asked: Promise<Credential | null>): Promise<T | null> {
  const credential = await asked.catch((problem: unknown) => {
    if (problem instanceof DOMException) return null;
    throw problem;
  });
  return credential instanceof PublicKeyCredential ? (credential.toJSON() as T) : null;
}
