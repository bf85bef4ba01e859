import { useState } from "react";
import { useCommand } from "#client/sending.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button, LinkButton } from "#client/ui/button.tsx";
import { Said } from "#client/ui/hidden.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { linkWords } from "#client/words/links.ts";
import { pressWords } from "#client/words/presses.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Output } from "#shared/contract.ts";
import type { Press } from "#shared/presses.ts";
import { withLang } from "../site.tsx";
import { LinkSheet } from "./link-sheet.tsx";

/** What a link in a mail does, in words, before a press does it; and after. */
export function PressSheet({ token, press }: { token: string; press: Press }) {
  const words = useWords(pressWords);
  const links = useWords(linkWords);
  const [pressed, setPressed] = useState<Output<"presses.confirm"> | null>(null);
  const confirm = useCommand("presses.confirm", setPressed);
  const said = words.kinds[press.what];
  const bringsLink = press.what === "confirm-address" || press.what === "restore-address";
  const done = bringsLink ? words.linkComes : said.done(press.address);
  return (
    <LinkSheet title={said.title} above={<InLang texts={press.title} />}>
      <Said>
        <p>{pressed ? said.done(press.address) : press.state === "done" ? done : said.how(press.address)}</p>
      </Said>
      <AnswerNote of={confirm} />
      {pressed || press.state === "done" ? (
        <p>
          <LinkButton
            kind={pressed?.signedIn ? "seal" : "quiet"}
            href={withLang(`/e/${press.slug}${pressed?.signedIn ? "/me" : ""}`, press.lang)}
          >
            {pressed?.signedIn ? words.toMyPage : links.toEvent}
          </LinkButton>
        </p>
      ) : (
        <p>
          <Button kind="seal" busy={confirm.busy} onClick={() => confirm.send({ token })}>
            {confirm.busy ? words.pressing : said.press}
          </Button>
        </p>
      )}
    </LinkSheet>
  );
}
