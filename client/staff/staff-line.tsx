import { useState } from "react";
import lineStyles from "#client/signins/signins.module.css";
import styles from "#client/staff/staff.module.css";
import { type StaffDeed, StaffDialog } from "#client/staff/staff-dialog.tsx";
import { Button } from "#client/ui/button.tsx";
import { Dotted } from "#client/ui/dotted.tsx";
import { Menu } from "#client/ui/menu.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { useWords } from "#client/words/reader.tsx";
import { serverWords } from "#client/words/server.ts";
import { teamWords } from "#client/words/team.ts";
import type { StaffMember } from "#shared/staff.ts";

/** One person: who it is, where they have a role, and what can be done about them. */
export function StaffLine({ member, isMe }: { member: StaffMember; isMe: boolean }) {
  const words = useWords(serverWords);
  const team = useWords(teamWords);
  const [deed, setDeed] = useState<StaffDeed | null>(null);
  const name = member.name || member.email;
  const deeds: StaffDeed[] = [
    member.founder ? "unmakeFounder" : "makeFounder",
    ...(member.signIns > 0 ? (["endSignIns"] as const) : []),
    member.state === "disabled" ? "letIn" : "shut",
    "remove",
  ];
  const marks = [
    isMe && team.you,
    member.founder && words.founder,
    member.state === "invited" && team.invited,
    member.state === "disabled" && words.shutOut,
    member.passkey === "none" && words.withoutPasskey,
    member.signIns > 0 && words.signIns(member.signIns),
  ];
  return (
    <li className={lineStyles.line}>
      <div className={lineStyles.what}>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        {member.name && <span className={lineStyles.facts}>{member.email}</span>}
        <span className={lineStyles.facts}>
          <Dotted parts={marks} />
        </span>
        {member.roles.length === 0 && !member.founder && (
          <span className={lineStyles.facts}>{words.noRole}</span>
        )}
        <ul className={styles.roles}>
          {member.roles.map((role) => (
            <li key={`${role.eventId}-${role.role}`}>
              <InLang texts={role.title} /> · {team.roles[role.role]}
            </li>
          ))}
        </ul>
      </div>
      <Menu label={words.actionsOf(name)} sign="…" className={styles.deeds}>
        {deeds.map((each) => (
          <Button key={each} compact kind="quiet" onClick={() => setDeed(each)}>
            {words[each]}
          </Button>
        ))}
      </Menu>
      {deed && <StaffDialog member={member} deed={deed} onClose={() => setDeed(null)} />}
    </li>
  );
}
