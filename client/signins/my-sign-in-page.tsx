import { organizeHome } from "#client/app/addresses.ts";
import { useRead } from "#client/app/queries.ts";
import { HomeFrame } from "#client/organize/home-frame.tsx";
import { Page } from "#client/organize/page.tsx";
import { MyPasskeys } from "#client/signins/my-passkeys.tsx";
import { MySignIns } from "#client/signins/my-sign-ins.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { signInWords } from "#client/words/sign-in.ts";

/** `/organize/sign-in`: what opens the reader's pages, and where they are open. */
export function MySignInPage() {
  const words = useWords(signInWords);
  const frame = useWords(organizeWords);
  const self = useRead("signins.self", {});
  return (
    <HomeFrame>
      <Page title={words.title} lead={words.lead} back={{ to: organizeHome, label: frame.allEvents }}>
        {self.data?.staff && <MyPasskeys self={self.data.staff} />}
        <MySignIns />
      </Page>
    </HomeFrame>
  );
}
