import { useState } from "react";
import { organizeHome } from "#client/app/addresses.ts";
import { useRead } from "#client/app/queries.ts";
import { HomeFrame } from "#client/organize/home-frame.tsx";
import { Page } from "#client/organize/page.tsx";
import { InviteDialog } from "#client/staff/invite-dialog.tsx";
import { ServerAudit } from "#client/staff/server-audit.tsx";
import styles from "#client/staff/staff.module.css";
import { StaffLine } from "#client/staff/staff-line.tsx";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { serverWords } from "#client/words/server.ts";

/** `/organize/server`: everybody on a team of this server, for those who look after it. */
export function ServerPage() {
  const words = useWords(serverWords);
  const frame = useWords(organizeWords);
  const [inviting, setInviting] = useState(false);
  const self = useRead("signins.self", {});
  const list = useRead("staff.list", {});
  return (
    <HomeFrame>
      <Page
        title={words.title}
        lead={words.lead}
        back={{ to: organizeHome, label: frame.allEvents }}
        actions={list.data && <Button onClick={() => setInviting(true)}>{words.invite}</Button>}
      >
        <AnswerNote of={list} />
        {list.isPending && <Skeleton lines={5} />}
        {list.data?.length === 1 && <p>{words.alone}</p>}
        <ul className={styles.people}>
          {list.data?.map((member) => (
            <StaffLine key={member.staffId} member={member} isMe={member.staffId === self.data?.staff?.id} />
          ))}
        </ul>
        {list.data && <ServerAudit />}
        {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      </Page>
    </HomeFrame>
  );
}
