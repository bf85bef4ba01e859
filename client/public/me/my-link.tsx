import { Mail } from "lucide-react";
import { forgetPerson } from "#client/kept.ts";
import { useCommand } from "#client/sending.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { CopyButton } from "#client/ui/copy-button.tsx";
import type { HelpHost } from "#client/ui/refusal-note.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { meWords } from "#client/words/me.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import type { MyRegistration } from "#shared/registrations.ts";
import { useSite, withLang } from "../site.tsx";
import { forgetCode } from "./kept-code.ts";
import { Actions, Hint, Panel } from "./panel.tsx";

interface MyLinkProps {
  mine: MyRegistration;
  hosts: readonly HelpHost[];
  onChange: (mine: MyRegistration) => void;
}

/** The personal link, to be taken to another device, and the way out of this one. */
export function MyLink({ mine, hosts, onChange }: MyLinkProps) {
  const words = useWords(meWords);
  const lang = useLang();
  const toast = useToast();
  const { origin } = useSite();
  const { email, eventId } = mine.registration;
  const mail = useCommand("registrations.sendLink", () => toast(words.linkMailed(email)));
  const renew = useCommand("registrations.renewLink", (next) => {
    onChange(next);
    toast(words.linkRenewed(email));
  });
  const leave = useCommand("signins.end", async () => {
    forgetPerson(`registration:${mine.registration.id}`);
    await forgetCode().catch(() => {});
    location.assign(withLang(`/e/${mine.slug}`, lang));
  });
  return (
    <Panel title={words.link}>
      <Hint>{words.linkHow}</Hint>
      <Actions>
        <CopyButton text={`${origin}/j#${mine.personalToken}`} compact>
          {words.copyLink}
        </CopyButton>
        <Button compact busy={mail.busy} onClick={() => mail.send({ eventId, email })}>
          <Mail aria-hidden="true" />
          {words.mailLink}
        </Button>
        <Button kind="quiet" compact busy={leave.busy} onClick={() => leave.send({ kind: "attendee" })}>
          {words.signOut}
        </Button>
      </Actions>
      <Hint>{words.signOutHow}</Hint>
      <Actions>
        <Button kind="quiet" compact busy={renew.busy} onClick={() => renew.send({ eventId })}>
          {words.renewLink}
        </Button>
      </Actions>
      <AnswerNote of={renew} contact={hosts} />
      <AnswerNote of={mail} contact={hosts} />
      <AnswerNote of={leave} contact={hosts} />
    </Panel>
  );
}
