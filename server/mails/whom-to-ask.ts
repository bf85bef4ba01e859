import type { Fact } from "#server/mails/blocks.ts";
import type { Letter } from "#server/mails/letter.ts";
import { mailWords } from "#server/mails/words.ts";
import type { Host } from "#shared/events.ts";
import { isolated } from "#shared/plain-text.ts";
import { inLang, type Texts } from "#shared/texts.ts";

/** The contact of the person's own host; of each host where the person belongs to none. */
export function whomToAsk({ mail, event, registration }: Letter): Fact[] {
  if (!event) return [];
  const own = event.hosts.filter((host) => host.id === registration?.hostId);
  const text = (texts: Texts) => isolated(inLang(texts, mail.lang, event.languages).text);
  return (own.length > 0 ? own : event.hosts)
    .map((host) => contactOf(host, text(host.name)))
    .filter((contact) => contact !== "")
    .map((value) => ({ label: mailWords[mail.lang].labels.help, value }));
}

function contactOf({ contact }: Host, hostName: string): string {
  const ways = [contact.email, isolated(contact.phone)].filter(Boolean).join(", ");
  return ways && [isolated(contact.name), hostName, ways].filter(Boolean).join(" · ");
}
