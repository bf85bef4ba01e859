import { Button, LinkButton } from "#client/ui/button.tsx";
import { linkWords } from "#client/words/links.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import type { Entered } from "#shared/team.ts";
import type { Lang } from "#shared/texts.ts";
import { SendingNote } from "../sending-note.tsx";
import { withLang } from "../site.tsx";
import { useCommand } from "../use-command.ts";
import { LinkSheet } from "./link-sheet.tsx";
import { useFragment } from "./use-fragment.ts";

const tokenCharsMin = 8;

/** A link is used by a click, never by opening: mail scanners open every link. */
export function EnterPage() {
  const words = useWords(linkWords);
  const lang = useLang();
  const token = useFragment();
  const { send, sending, busy } = useCommand("signins.enter", (entered) =>
    location.replace(placeAfter(entered, lang)),
  );
  const incomplete = token !== null && token.length < tokenCharsMin;
  const dead = sending.state === "refused" && sending.refusal.code === "link-dead";
  return (
    <LinkSheet title={words.enterTitle}>
      {incomplete ? <p role="alert">{words.incomplete}</p> : <p>{words.enterHow}</p>}
      <SendingNote sending={sending} />
      {dead || incomplete ? (
        <>
          <p>{words.attendeeHow}</p>
          <p>
            <LinkButton href={withLang("/", lang)}>{words.toEvents}</LinkButton>{" "}
            <LinkButton kind="quiet" href={withLang("/sign-in", lang)}>
              {words.toSignIn}
            </LinkButton>
          </p>
        </>
      ) : (
        <p>
          <Button kind="seal" busy={busy} disabled={!token} onClick={() => token && send({ token })}>
            {busy ? words.entering : words.enter}
          </Button>
        </p>
      )}
    </LinkSheet>
  );
}

/** Where a link leads; the person's own language where it is known. */
export function placeAfter(entered: Entered, lang: Lang): string {
  switch (entered.kind) {
    case "attendee":
      return withLang(`/e/${entered.slug}/me`, entered.lang);
    case "screen":
      return `/e/${entered.slug}/rooms/${entered.roomSlug}/screen`;
    case "staff":
    case "setup":
      return withLang("/organize", lang);
  }
}
