import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import helmet from "helmet";

/** Media players that may be framed after a click; HLS and its pieces come from wherever the hosts put them. */
const frameSources = [
  "https://www.youtube-nocookie.com",
  "https://player.bilibili.com",
  "https://www.bilibili.com",
];

/** A worker of ours stands behind a person's own page alone; players make theirs of what they have loaded. */
const workersOf = ({ url = "" }: IncomingMessage) =>
  /^\/e\/[^/?]+\/me\/?(\?|$)/.test(url) ? "'self'" : "blob:";

/** What every answer says to browsers, whoever gives it; answers the nonce of this one's policy. */
export function securityHeaders(secure: boolean) {
  const nonces = new WeakMap<object, string>();
  const withNonce = (request: object) => `'nonce-${nonces.get(request)}'`;
  const write = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", withNonce],
        styleSrc: ["'self'", withNonce],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", "https:"],
        mediaSrc: ["'self'", "https:", "blob:"],
        workerSrc: [workersOf],
        frameSrc: frameSources,
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    xFrameOptions: { action: "deny" },
    referrerPolicy: { policy: "strict-origin-when-cross-origin" },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
  });
  return (request: IncomingMessage, response: ServerResponse): string => {
    const nonce = randomBytes(16).toString("base64");
    nonces.set(request, nonce);
    write(request, response, () => {});
    return nonce;
  };
}
