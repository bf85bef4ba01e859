import type { ReactNode } from "react";
import { Outlet, useLocation } from "react-router";
import messageStyles from "#client/app/page-message.module.css";
import { useRead } from "#client/app/queries.ts";
import { Halfway } from "#client/signins/halfway.tsx";
import { LinkButton } from "#client/ui/button.tsx";
import { CookiesNote } from "#client/ui/cookies-note.tsx";
import { OfflineNote, RefusalNote } from "#client/ui/refusal-note.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";

/** The organizers' pages are for those who are signed in as staff. */
export function SignedIn() {
  const words = useWords(organizeWords);
  const { pathname } = useLocation();
  const self = useRead("signins.self", {});
  if (self.isPending) return <Waiting />;
  if (self.offline && !self.data) return <Message>{<OfflineNote />}</Message>;
  if (self.refusal) return <Message>{<RefusalNote refusal={self.refusal} />}</Message>;
  if (self.data?.staff) return <Outlet />;
  if (self.data?.halfway)
    return (
      <Message>
        <Halfway next={self.data.halfway} />
      </Message>
    );
  return (
    <Message>
      <h1>{words.signInFirst}</h1>
      <CookiesNote />
      <p>{words.signInHow}</p>
      <LinkButton kind="seal" href={`/sign-in?next=${encodeURIComponent(pathname)}`}>
        {words.signIn}
      </LinkButton>
    </Message>
  );
}

const Message = ({ children }: { children: ReactNode }) => (
  <main className={messageStyles.message}>{children}</main>
);

const Waiting = () => (
  <Message>
    <Skeleton lines={4} />
  </Message>
);
