import { CircleUserRound } from "lucide-react";
import { Link } from "react-router";
import { mySignInAddress, serverAddress } from "#client/app/addresses.ts";
import { useChooseLanguage } from "#client/app/language.tsx";
import { useWrite } from "#client/app/queries.ts";
import { forgetPerson } from "#client/kept.ts";
import styles from "#client/organize/reader-menu.module.css";
import { Button } from "#client/ui/button.tsx";
import { Field } from "#client/ui/field.tsx";
import { LangSelect } from "#client/ui/inputs.tsx";
import { Menu } from "#client/ui/menu.tsx";
import { commonWords } from "#client/words/common.ts";
import { organizeWords } from "#client/words/organize.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { serverWords } from "#client/words/server.ts";
import { signInWords } from "#client/words/sign-in.ts";
import { isolated } from "#shared/plain-text.ts";
import type { Self } from "#shared/signins.ts";

/** The reader: language and signing out. */
export function ReaderMenu({ self }: { self: Self }) {
  const words = useWords(organizeWords);
  const common = useWords(commonWords);
  const own = useWords(signInWords);
  const server = useWords(serverWords);
  const lang = useLang();
  const choose = useChooseLanguage();
  const signOut = useWrite("signins.end", {
    onDone: () => {
      if (self.staff) forgetPerson(`staff:${self.staff.id}`);
      location.assign("/");
    },
  });
  const name = isolated(self.staff?.name || self.staff?.email || "");
  return (
    <Menu
      label={words.signedInAs(name)}
      sign={<CircleUserRound aria-hidden size={22} />}
      className={styles.menu}
    >
      <p>{words.signedInAs(name)}</p>
      <Field label={common.language}>{(ids) => <LangSelect {...ids} value={lang} onChange={choose} />}</Field>
      <Link to={mySignInAddress}>{own.title}</Link>
      {self.staff?.founder && <Link to={serverAddress}>{server.title}</Link>}
      <Button busy={signOut.busy} onClick={() => signOut.send({ kind: "staff" })}>
        {words.signOut}
      </Button>
    </Menu>
  );
}
