import { isIP } from "node:net";
import { z } from "zod";
import { Email } from "#shared/commands.ts";

/*
 * What each setting is used for, asked when it is read. The words never hold the value: an address
 * with a password in it would otherwise stand in the journal.
 */

const escapes =
  "a user or password in it is written with %23 for #, %2F for /, %3F for ?, %40 for @, %25 for %, %20 for a space";

/** What `words` answers is wrong with it; null where nothing is. */
const checked = (words: (value: string) => string | null) =>
  z.string().superRefine((value, context) => {
    const wrong = words(value);
    if (wrong) context.addIssue({ code: "custom", message: wrong });
  });

/** Digits alone: `Number` takes "0x10", " 7 " and "1e3" as well, and makes 0 of a space. */
export const wholeNumber = (min: number, max: number) =>
  checked((value) =>
    /^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max
      ? null
      : `must be a whole number from ${min} to ${max}`,
  ).transform(Number);

/** What would end or split what it is put into: an HTTP header, a file's name, a line. */
const oneLine = (value: string) => !/\p{Cc}/u.test(value);

/** The pages name what they load from the root of a site: `https://host/path` could not be served. */
export const PublicUrl = checked((value) => {
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol) || !oneLine(value) || value !== value.trim())
    return "must be an address that starts with https:// or http://";
  if (url.username || url.password) return "must not hold a user or a password";
  if (url.pathname !== "/" || url.search || url.hash || /[?#]/.test(value))
    return "must be a site of its own, without a path: https://jubilee.example.org, not https://example.org/jubilee";
  return null;
}).transform((value) => new URL(value).origin);

export const Host = checked((value) => {
  const name = /^(?!-)[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})*\.?$/;
  return isIP(value) || (name.test(value) && !/^[\d.]+$/.test(value))
    ? null
    : "must be an address or a name of this machine, such as 127.0.0.1 or 0.0.0.0, without http:// and port";
});

export const Folder = checked((value) => {
  if (!oneLine(value)) return "must be the name of a folder";
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(value) ? "must be the name of a folder, not an address" : null;
});

/** Sent as `Authorization: Bearer …`, whose grammar knows these alone (RFC 6750 §2.1). */
export const BearerToken = checked((value) => {
  if (value.length < 16) return "needs 16 characters or more";
  return /^[A-Za-z0-9._~+/-]+=*$/.test(value) ? null : "may hold letters, digits and - . _ ~ + / alone";
});

export const serverKeyCharsMin = 32;
export const ServerKey = checked((value) =>
  value.trim().length < serverKeyCharsMin ? `needs ${serverKeyCharsMin} characters or more` : null,
).transform((value) => value.trim());

export const DatabaseUrl = checked((value) => {
  if (!/^postgres(ql)?:\/\//.test(value)) return "must start with postgres://";
  const url = URL.parse(value);
  if (!url || !credentialsAreWhole(url) || url.hash)
    return `not a URL (postgres://user:password@host/database); ${escapes}`;
  return url.hostname || url.searchParams.get("host") ? null : "names no host";
});

const truth = ["true", "false"];
/** What an SMTP_URL may add: each is something that operators need, and none reaches further. */
const smtpOptions: Record<string, string[] | null> = {
  requireTLS: truth,
  ignoreTLS: truth,
  "tls.rejectUnauthorized": truth,
  "tls.servername": null,
  "tls.minVersion": ["TLSv1.2", "TLSv1.3"],
  authMethod: ["PLAIN", "LOGIN", "CRAM-MD5"],
  name: null,
};

/**
 * By plain `smtp:` a line becomes TLS where the mail server offers it. Where a password goes with it
 * to another machine it has to: whoever stands between could otherwise take the offer away.
 */
export const SmtpUrl = checked((value) => {
  if (!/^smtps?:\/\//.test(value)) return "must start with smtp:// or smtps://";
  const url = URL.parse(value);
  if (!url || !credentialsAreWhole(url) || url.hash || (url.pathname !== "" && url.pathname !== "/"))
    return `not a URL (smtps://user:password@host:465); ${escapes}`;
  if (!url.hostname) return "names no host";
  if (url.password && !url.username) return "has a password and no user";
  for (const [option, given] of url.searchParams) {
    if (!Object.hasOwn(smtpOptions, option))
      return `knows no such option; there are ${Object.keys(smtpOptions).join(", ")}`;
    if (smtpOptions[option]?.includes(given) === false)
      return `${option} can be ${smtpOptions[option].join(" or ")}`;
  }
  return null;
}).transform((value) => {
  const url = new URL(value);
  const { searchParams: options } = url;
  const decided = options.has("requireTLS") || options.get("ignoreTLS") === "true";
  if (url.protocol === "smtp:" && url.password && !isLoopback(url.hostname) && !decided)
    options.set("requireTLS", "true");
  return url.href;
});

/** `office@example.org`, or `Office <office@example.org>`, which becomes `"Office" <…>`: a comma is no second address then. */
export const MailFrom = checked((value) =>
  sender(value) ? null : "must be a mail address, or a name and one: Office <office@example.org>",
).transform((value) => {
  const { name, address } = sender(value) as { name: string; address: string };
  return name ? `"${name.replace(/["\\]/g, "\\$&")}" <${address}>` : address;
});

function sender(value: string): { name: string; address: string } | null {
  if (!oneLine(value)) return null;
  const [, quoted, plain, bracketed, alone] =
    /^\s*(?:(?:"([^"]*)"|([^"<>]*?))\s*<([^<>\s]+)>|([^<>\s"]+))\s*$/.exec(value) ?? [];
  const address = bracketed ?? alone ?? "";
  const known = Email.safeParse(address).success || /^[\w.+-]+@localhost$/.test(address);
  return known ? { name: quoted ?? plain ?? "", address } : null;
}

/** A bare % would end the start, or be a letter of the password, by whoever reads it. */
const credentialsAreWhole = ({ username, password }: URL) =>
  [username, password].every((part) => !/%(?![0-9A-Fa-f]{2})/.test(part));

export const isLoopback = (host: string) =>
  /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|::1|\[::1\])\.?$/i.test(host);
