import { limits } from "./limits.ts";

/** What stands where somebody has no address: no mail goes to a name that is nobody's for good (RFC 2606 §2). */
const nobodysDomain = "no-address.invalid";
export const noAddressFor = (id: string) => `${id}@${nobodysDomain}`;
export const hasAddress = (email: string) => !email.endsWith(`@${nobodysDomain}`);
/** As people read it: nothing where there is none. */
export const addressShown = (email: string) => (hasAddress(email) ? email : "");

/** RFC 5322 §3.2.3. Dots stand between atoms, never two in a row or at an end. */
const atom = /^[\w!#$%&'*+/=?^`{|}~-]+$/;
const label = /^[a-z0-9-]+$/;
/** Letters, digits, the dots of Chinese and Japanese, the middle dots of Catalan and katakana. */
const domainOnly = /^[\p{L}\p{M}\p{N}.\-\u00b7\u30fb\u3002]+$/u;

/**
 * A mail address as it goes over the wire: full width folded, the domain in ASCII (IDNA), all of it in
 * small letters, so that one mailbox is one text. Null where mail has no such address.
 */
export function mailAddressOf(typed: string): string | null {
  const folded = foldedWidth(typed);
  const at = folded.lastIndexOf("@");
  const local = folded.slice(0, at);
  const domain = asciiDomain(folded.slice(at + 1));
  const good =
    at > 0 &&
    local.length <= limits.emailLocalCharsMax &&
    local.split(".").every((each) => atom.test(each)) &&
    domain !== null &&
    !domain.endsWith(".invalid");
  return good ? `${local}@${domain}`.toLowerCase() : null;
}

/** Two dots in a row, or one at an end: some phone companies once gave them out, and mail cannot carry them. */
export const hasStrayDot = (typed: string) => /\.\.|^\.|\.@/.test(foldedWidth(typed));

/** Unicode puts marks in order by the square of their number: what is too long is not looked at. */
function foldedWidth(typed: string): string {
  const text = typed.trim();
  return text.length <= limits.emailCharsMax ? text.normalize("NFKC") : "";
}

function asciiDomain(typed: string): string | null {
  if (typed.length > limits.emailCharsMax || !domainOnly.test(typed)) return null;
  const host = hostOf(`http://${typed}`);
  const labels = host.split(".");
  const top = labels.at(-1) ?? "";
  const isName = labels.every(
    (each) => label.test(each) && each.length <= 63 && !each.startsWith("-") && !each.endsWith("-"),
  );
  return labels.length > 1 && isName && /[a-z]/.test(top) && top.length > 1 ? host : null;
}

function hostOf(address: string): string {
  try {
    return new URL(address).hostname;
  } catch {
    return "";
  }
}
