import type { Lang } from "#shared/texts.ts";

/** The people of a server, as those who look after it see them. */
export interface ServerWords {
  title: string;
  lead: string;
  alone: string;
  founder: string;
  shutOut: string;
  withoutPasskey: string;
  noRole: string;
  signIns: (count: number) => string;
  invite: string;
  inviteHint: string;
  invited: (name: string) => string;
  actionsOf: (name: string) => string;
  makeFounder: string;
  makeFounderWhat: (name: string) => string[];
  unmakeFounder: string;
  unmakeFounderWhat: (name: string) => string[];
  shut: string;
  shutWhat: (name: string) => string[];
  letIn: string;
  letInWhat: (name: string) => string[];
  remove: string;
  removeWhat: (name: string) => string[];
  endSignIns: string;
  endSignInsWhat: (name: string) => string[];
  nowhere: string;
  done: string;
  lastOwner: string;
  lastFounder: string;
  audit: string;
  auditLead: string;
  passkeysFor: string;
  passkeysForHint: string;
  passkeysForNeeds: string;
  passkeysForChoices: { nobody: string; organizers: string; everyone: string };
  passkeysForSaved: string;
}

export const serverWords: Record<Lang, ServerWords> = {
  en: {
    title: "People of this server",
    lead: "Everybody who helps to run an event here, and who looks after the server: opens events, and keeps this list.",
    alone:
      "You are the only one so far. Invite somebody else, so that the server does not depend on you alone.",
    founder: "looks after the server",
    shutOut: "shut out",
    withoutPasskey: "no passkey",
    noRole: "No role in any event",
    signIns: (count) => `signed in in ${count === 1 ? "one browser" : `${count} browsers`}`,
    invite: "Invite somebody to look after it",
    inviteHint: "They get a mail with a link. They can open events and change this list, as you can.",
    invited: (name) => `${name} is invited`,
    actionsOf: (name) => `Change ${name}`,
    makeFounder: "Let look after the server",
    makeFounderWhat: (name) => [`${name} can open events, and invite, shut out and remove people here.`],
    unmakeFounder: "No longer looks after it",
    unmakeFounderWhat: (name) => [
      `${name} can no longer open events or see this list.`,
      "Roles in events stay.",
    ],
    shut: "Shut out",
    shutWhat: (name) => [
      `${name} is signed out everywhere within a second, and comes in by no link.`,
      "Roles and passkeys stay for the day on which you let them in again.",
    ],
    letIn: "Let in again",
    letInWhat: (name) => [`${name} can sign in again, with the roles of before.`],
    remove: "Remove from this server",
    removeWhat: (name) => [
      `${name} loses every role, sign-in and passkey, at once and for good.`,
      "What they did stays in the audit of each event, and what they said in the rooms.",
    ],
    endSignIns: "End sign-ins",
    endSignInsWhat: (name) => [
      `${name} is signed out everywhere, and links under way are dead. A new link lets them in again.`,
    ],
    nowhere: "Signed in nowhere.",
    done: "Done",
    lastOwner: "They are the only owner of an event. Make somebody else an owner of it first.",
    lastFounder: "Somebody who has signed in must look after the server. Make somebody else one first.",
    audit: "What was done here",
    auditLead: "Sign-ins, and what was changed of the server as a whole, the latest first.",
    passkeysFor: "Who must have a passkey",
    passkeysForHint: "Without one, their role in this event does not count. They are told how to add one.",
    passkeysForNeeds: "To ask it of others, add a passkey yourself and sign in with it.",
    passkeysForChoices: {
      nobody: "Nobody: it is offered",
      organizers: "Owners and organizers",
      everyone: "Everyone on the team",
    },
    passkeysForSaved: "Saved",
  },
  ja: {
    title: "このサーバーの人々",
    lead: "ここで行事の運営に関わる人と、行事を開設しこの一覧を管理するサーバーの管理者です。",
    alone: "今のところあなただけです。ひとりに頼らないよう、ほかの方を招待してください。",
    founder: "サーバーの管理者",
    shutOut: "利用停止中",
    withoutPasskey: "パスキーなし",
    noRole: "担当する行事なし",
    signIns: (count) => `サインイン ${count} か所`,
    invite: "管理者を招待",
    inviteHint: "リンク付きのメールが届きます。あなたと同じように、行事の開設とこの一覧の変更ができます。",
    invited: (name) => `${name} を招待しました`,
    actionsOf: (name) => `${name} の設定を変更`,
    makeFounder: "サーバーの管理者にする",
    makeFounderWhat: (name) => [`${name} は行事の開設と、人の招待・利用停止・削除ができるようになります。`],
    unmakeFounder: "管理者から外す",
    unmakeFounderWhat: (name) => [
      `${name} は行事の開設と、この一覧の閲覧ができなくなります。`,
      "行事での役割はそのままです。",
    ],
    shut: "利用を停止",
    shutWhat: (name) => [
      `${name} は1秒以内にすべての場所でサインアウトし、リンクでも入れなくなります。`,
      "役割とパスキーは、再開する日のために残ります。",
    ],
    letIn: "利用を再開",
    letInWhat: (name) => [`${name} は以前の役割のまま、再びサインインできます。`],
    remove: "このサーバーから削除",
    removeWhat: (name) => [
      `${name} の役割・サインイン・パスキーが、すぐにすべて失われます。元には戻せません。`,
      "操作の記録は各行事の履歴に、発言はルームに残ります。",
    ],
    endSignIns: "サインインを終了",
    endSignInsWhat: (name) => [
      `${name} はすべての場所でサインアウトし、送信済みのリンクは使えなくなります。新しいリンクで再び入れます。`,
    ],
    nowhere: "サインインしている場所はありません。",
    done: "完了しました",
    lastOwner: "ある行事のただひとりの責任者です。先にその行事の責任者をほかに決めてください。",
    lastFounder: "サインイン済みの管理者が必要です。先にほかの方を管理者にしてください。",
    audit: "操作の記録",
    auditLead: "サインインと、サーバー全体に関わる変更です。新しい順に並びます。",
    passkeysFor: "パスキーを求める範囲",
    passkeysForHint: "パスキーがない間は、この行事での役割が無効になります。追加の方法は本人に案内されます。",
    passkeysForNeeds: "ほかの方に求めるには、まずご自身がパスキーを追加し、それでサインインしてください。",
    passkeysForChoices: {
      nobody: "求めない（任意）",
      organizers: "責任者と運営担当",
      everyone: "運営チーム全員",
    },
    passkeysForSaved: "保存しました",
  },
  "zh-Hans": {
    title: "本服务器的人员",
    lead: "在此参与活动运行的所有人，以及负责创建活动和管理此名单的服务器管理者。",
    alone: "目前只有您一人。请邀请其他人，以免服务器只依赖您。",
    founder: "服务器管理者",
    shutOut: "已停用",
    withoutPasskey: "无通行密钥",
    noRole: "未参与任何活动",
    signIns: (count) => `已登录 ${count} 处`,
    invite: "邀请管理者",
    inviteHint: "对方会收到带链接的邮件，可与您一样创建活动、更改此名单。",
    invited: (name) => `已邀请${name}`,
    actionsOf: (name) => `更改${name}`,
    makeFounder: "设为服务器管理者",
    makeFounderWhat: (name) => [`${name}可以创建活动，并邀请、停用和移除此处的人员。`],
    unmakeFounder: "取消管理者身份",
    unmakeFounderWhat: (name) => [`${name}将不能创建活动，也看不到此名单。`, "在活动中的角色保持不变。"],
    shut: "停用",
    shutWhat: (name) => [
      `${name}会在一秒内从所有地方退出登录，任何链接都无法进入。`,
      "角色和通行密钥会保留，以便日后恢复。",
    ],
    letIn: "恢复使用",
    letInWhat: (name) => [`${name}可以重新登录，角色与之前相同。`],
    remove: "从本服务器移除",
    removeWhat: (name) => [
      `${name}将立即失去全部角色、登录和通行密钥，无法恢复。`,
      "其操作保留在各活动的记录中，发言保留在会场中。",
    ],
    endSignIns: "结束登录",
    endSignInsWhat: (name) => [`${name}会在所有地方退出登录，已发出的链接失效。可用新链接再次进入。`],
    nowhere: "没有任何登录。",
    done: "已完成",
    lastOwner: "此人是某个活动的唯一负责人。请先为该活动指定其他负责人。",
    lastFounder: "必须有一位已登录过的管理者。请先指定其他管理者。",
    audit: "操作记录",
    auditLead: "登录以及对整个服务器的更改，最新的在前。",
    passkeysFor: "谁必须使用通行密钥",
    passkeysForHint: "没有通行密钥时，其在本活动中的角色不生效；系统会提示如何添加。",
    passkeysForNeeds: "要求他人之前，请先为自己添加通行密钥并用它登录。",
    passkeysForChoices: { nobody: "无人（可选用）", organizers: "负责人和组织者", everyone: "团队全体" },
    passkeysForSaved: "已保存",
  },
};
