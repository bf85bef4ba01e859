import { contract } from "#shared/contract.ts";
import { everywhere, Refusal } from "#shared/refusal.ts";
import type { BadRequest } from "./requests.ts";
import type { Answered } from "./send-request.ts";

/** Pictures and workbooks are no text, and hold any byte. */
const bytes = /^(image\/(?!svg)|application\/vnd\.openxmlformats)/;

/** What is wrong with an answer; null where it is one that may be given. */
export function objection(request: BadRequest, answer: Answered): string | null {
  const { status, type, body } = answer;
  // Who is refused while still writing may lose the answer on the way (RFC 9112 §9.6).
  const mayMissIt = request.endsEarly || (request.raw?.length ?? 0) > 1;
  if (status === null) return mayMissIt ? null : "no answer";
  if (status >= 500) return `status ${status}`;
  if (type === "packed" || bytes.test(type)) return null;
  if (/\\u0000|\\ud[89a-f]/i.test(body) || body.includes("\u0000")) return holdsNoText(request);
  if (request.raw || !request.command || !type.startsWith("application/json")) return null;
  if (request.method === "HEAD") return null;
  if (status === 200 && contract[request.command].kind === "file") return null;
  const reply = JSON.parse(body) as { ok: boolean; refusal?: unknown };
  if (reply.ok) return status === 200 ? null : `a yes with status ${status}`;
  const refusal = Refusal.strict().safeParse(reply.refusal);
  if (!refusal.success) return "an untyped refusal";
  return mayRefuse(request, refusal.data.code)
    ? null
    : `${refusal.data.code}, which the contract does not name`;
}

const holdsNoText = ({ command }: BadRequest) =>
  command === "pictures.put" ? null : "the answer holds a NUL or half a character";

function mayRefuse({ command }: BadRequest, code: string): boolean {
  if (!command) return true;
  const named: readonly string[] = [
    ...everywhere,
    "sign-in-needed",
    "not-yours",
    ...contract[command].refusals,
  ];
  return named.includes(code);
}
