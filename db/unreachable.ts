import { UnsafeGround } from "./engine.ts";

/** What Postgres, or the way to it, says to somebody who knocks, and what helps. */
const reasons: [code: RegExp, words: string][] = [
  [/^(ENOTFOUND|EAI_AGAIN)$/, "its host is not known here"],
  [/^ECONNREFUSED$/, "nothing listens there; is Postgres running, and is the port right?"],
  [/^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET|EPIPE)$/, "the way there is cut"],
  [/^ENOENT$/, "a file that it names is not there"],
  [/^28P01$/, "it refuses this user or password"],
  [/^28/, "it does not let this user in from here (pg_hba.conf; with TLS: ?sslmode=verify-full)"],
  [/^3D000$/, "it has no database of that name"],
  [/^42501$/, "this user may not make tables in it; give it the schema (ALTER SCHEMA public OWNER TO …)"],
  [/^53300$/, "it has too many connections already"],
  [/^57P0/, "it is starting or stopping; try again"],
  [
    /CERT|SIGNATURE|^ERR_TLS/,
    "its certificate is not trusted here; name its authority by NODE_EXTRA_CA_CERTS or ?sslrootcert=",
  ],
];

/** Refuses (UnsafeGround) in words that name no password; what is not about the way there is passed on. */
export function sayWhyNot(problem: unknown): never {
  const { code, errors, message = "" } = problem as { code?: string; errors?: unknown[]; message?: string };
  if (!code && errors?.[0]) return sayWhyNot(errors[0]);
  const [, words] = reasons.find(([known]) => known.test(code ?? "")) ?? [];
  const late = /timeout|terminated/i.test(message) && "it does not answer";
  const plain =
    /does not support SSL/.test(message) && "it speaks no TLS; leave sslmode out, or switch it on there";
  const reason = words ?? (code ? undefined : late || plain || undefined);
  if (!reason) throw problem;
  throw new UnsafeGround(`The database of DATABASE_URL cannot be used: ${reason}.`);
}
