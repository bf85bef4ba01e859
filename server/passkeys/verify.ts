import { algorithms } from "#server/passkeys/rules.ts";
import type { PasskeyRow } from "#server/passkeys/store.ts";
import type { Made, Signed } from "#shared/passkeys.ts";
import { Refused } from "#shared/refusal.ts";

/** What was asked for, and where. */
interface Asked {
  challenge: string;
  host: string;
  publicUrl: string;
}

const expected = ({ challenge, host, publicUrl }: Asked) => ({
  expectedChallenge: challenge,
  expectedOrigin: new URL(publicUrl).origin,
  expectedRPID: host,
  requireUserVerification: true,
});

/** The library comes with the first passkey: most starts never need it. */
const library = () => import("@simplewebauthn/server");

/** Refuses (passkey-wrong) what was made elsewhere, for another challenge, or without being unlocked. */
export async function verifyMade(made: Made, asked: Asked) {
  const { verifyRegistrationResponse } = await library();
  const response = {
    ...made,
    response: { ...made.response, transports: [] },
    clientExtensionResults: {},
  };
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    ...expected(asked),
    supportedAlgorithmIDs: algorithms,
  }).catch(wrong);
  if (!registrationInfo) throw new Refused("passkey-wrong");
  const { id, publicKey, counter } = registrationInfo.credential;
  return { credentialId: id, publicKey: Buffer.from(publicKey), counter };
}

/** Answers the passkey's counter; refuses (passkey-wrong) also one that has gone back: the key was copied. */
export async function verifySigned(signed: Signed, passkey: PasskeyRow, asked: Asked): Promise<number> {
  const { verifyAuthenticationResponse } = await library();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: { ...signed, clientExtensionResults: {} },
    ...expected(asked),
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: passkey.counter,
    },
  }).catch(wrong);
  if (!verified) throw new Refused("passkey-wrong");
  return authenticationInfo.newCounter;
}

/** The library throws what it does not like, in words for whoever writes programs. */
function wrong(): never {
  throw new Refused("passkey-wrong");
}
