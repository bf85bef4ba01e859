import { useEffect, useState } from "react";
import { useCommand } from "#client/sending.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { useKeepsCookies } from "#client/ui/cookies-note.tsx";
import { call } from "#client/wire.ts";
import { linkWords } from "#client/words/links.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import type { Output } from "#shared/contract.ts";
import type { Reply } from "#shared/refusal.ts";
import type { Entered } from "#shared/signins.ts";
import type { Lang } from "#shared/texts.ts";
import { withLang } from "../site.tsx";
import { DeadLink } from "./dead-link.tsx";
import { LinkSheet } from "./link-sheet.tsx";
import { PressSheet } from "./press-sheet.tsx";
import { useFragment } from "./use-fragment.ts";

const tokenCharsMin = 8;

/** A link is used by a click, never by opening: mail scanners open every link. */
export function EnterPage() {
  const words = useWords(linkWords);
  const lang = useLang();
  const token = useFragment();
  const looked = useLook(token);
  const whose = looked?.ok ? looked.value : null;
  const keepsCookies = useKeepsCookies();
  const [entered, setEntered] = useState<Entered | null>(null);
  const enter = useCommand("signins.enter", (entered) =>
    entered.kind === "press"
      ? setEntered(entered)
      : location.replace(placeAfter(entered, lang, roomWanted())),
  );
  const press = entered?.kind === "press" ? entered.press : whose?.press;
  if (token && press) return <PressSheet key={token} token={token} press={press} />;
  const found = looked && !looked.ok ? looked.refusal : enter.refusal;
  const dead = found?.code === "link-dead" || found?.code === "event-over" ? found : null;
  if (token !== null && (dead || token.length < tokenCharsMin))
    return <DeadLink key={token} token={token} refusal={dead} />;
  return (
    <LinkSheet title={words.enterTitle}>
      <p>{words.enterHow}</p>
      {whose?.name && (
        <p>
          {words.whose(whose.kind)} <bdi>{whose.name}</bdi>
        </p>
      )}
      {whose?.here && (
        <p role="alert">
          {words.hereNow} <bdi>{whose.here}</bdi>
          <br />
          {words.takesPlace}
        </p>
      )}
      <AnswerNote of={enter} />
      <p>
        <Button
          kind="seal"
          busy={enter.busy}
          disabled={!token || !keepsCookies}
          onClick={() => token && enter.send({ token })}
        >
          {enter.busy ? words.entering : words.enter}
        </Button>
      </p>
    </LinkSheet>
  );
}

/** Whose link it is and who would be signed out by it, or that it is dead; unknown until the server has said so, which nobody has to wait for. */
function useLook(token: string | null) {
  const [looked, setLooked] = useState<{ token: string; reply: Reply<Output<"signins.look">> } | null>(null);
  useEffect(() => {
    if (token === null || token.length < tokenCharsMin) return;
    call("signins.look", { token }).then(
      (reply) => setLooked({ token, reply }),
      () => {},
    );
  }, [token]);
  return looked?.token === token ? looked.reply : null;
}

/** A link may lead on into a room of its event; what is no address of one leads to the own page. */
const roomWanted = () =>
  /^[a-z0-9-]+$/.exec(new URLSearchParams(location.search).get("room") ?? "")?.[0] ?? null;

/** Where a link leads; the person's own language where it is known. */
export function placeAfter(entered: Entered, lang: Lang, room: string | null = null): string {
  switch (entered.kind) {
    case "attendee":
      return withLang(`/e/${entered.slug}/${room ? `rooms/${room}` : "me"}`, entered.lang);
    case "screen":
      return `/e/${entered.slug}/rooms/${entered.roomSlug}/screen`;
    case "press":
      return withLang(`/e/${entered.press.slug}`, lang);
    case "staff":
    case "setup":
      return withLang("/organize", lang);
  }
}
