import { LinkButton } from "#client/ui/button.tsx";
import { RefusalSays } from "#client/ui/refusal-says.tsx";
import { linkWords } from "#client/words/links.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import type { Refusal } from "#shared/refusal.ts";
import { withLang } from "../site.tsx";
import { LinkSheet } from "./link-sheet.tsx";

export function RefusedPage({ refusal }: { refusal: Refusal }) {
  const words = useWords(linkWords);
  const lang = useLang();
  const signIn = refusal.code === "sign-in-needed" || refusal.code === "not-yours";
  return (
    <LinkSheet title={words.refusedTitle(refusal.code)}>
      <p>
        <RefusalSays refusal={refusal} />
      </p>
      <p>
        <LinkButton href={withLang("/", lang)}>{words.toEvents}</LinkButton>{" "}
        {signIn && (
          <LinkButton kind="quiet" href={withLang("/sign-in", lang)}>
            {words.toSignIn}
          </LinkButton>
        )}
      </p>
    </LinkSheet>
  );
}
