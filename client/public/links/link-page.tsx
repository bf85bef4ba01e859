import { useEffect } from "react";
import { LinkButton } from "#client/ui/button.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { linkWords } from "#client/words/links.ts";
import { publicWords } from "#client/words/public.ts";
import { useWords } from "#client/words/reader.tsx";
import { refusalWords } from "#client/words/refusals.ts";
import type { PublicEvent } from "#shared/programme.ts";
import { forgetCode } from "../me/kept-code.ts";
import { useAddresses } from "../site.tsx";
import { LinkSheet } from "./link-sheet.tsx";
import { SendLink } from "./send-link.tsx";

/** Somebody's own page, in a browser that does not know whose: the link is mailed again. */
export function LinkPage({ open }: { open: PublicEvent }) {
  const words = useWords(linkWords);
  const said = useWords(publicWords);
  const refusals = useWords(refusalWords);
  const { event } = open.programme;
  const addresses = useAddresses(event.slug);
  useEffect(() => void forgetCode(event.slug).catch(() => {}), [event.slug]);
  return (
    <LinkSheet title={said.myRegistration} above={<InLang texts={event.title} />}>
      <p>{refusals["sign-in-needed"]({})}</p>
      <SendLink eventId={event.id} hosts={event.hosts} />
      <p>
        <LinkButton href={addresses.event}>{words.toEvent}</LinkButton>
      </p>
    </LinkSheet>
  );
}
