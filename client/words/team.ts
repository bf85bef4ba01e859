import type { SeatGroup } from "#shared/seats.ts";
import type { TeamRole } from "#shared/team.ts";
import type { Lang } from "#shared/texts.ts";

/** Who prepares the event, what each may do, and who did what. */
export interface TeamWords {
  title: string;
  lead: string;
  roles: Record<TeamRole, string>;
  rolesMean: Record<TeamRole, string>;
  roleAt: (role: string, place: string) => string;
  invited: string;
  you: string;
  invite: string;
  inviteTitle: string;
  email: string;
  name: string;
  lang: string;
  langHint: string;
  role: string;
  hostOf: string;
  roomOf: string;
  noRooms: string;
  sendInvitation: string;
  inviteHint: string;
  invitedDone: (name: string) => string;
  giveRole: (name: string) => string;
  give: string;
  given: (name: string) => string;
  takeRole: (role: string, name: string) => string;
  taken: (role: string, name: string) => string;
  handOver: string;
  handOverTitle: string;
  handOverWhat: string[];
  handOverTo: string;
  handOverNobody: string;
  handOverConfirm: string;
  handedOver: (name: string) => string;
  lastOwner: string;
  audit: {
    title: string;
    lead: string;
    none: string;
    when: string;
    who: string;
    what: string;
    subject: string;
    more: string;
    deeds: Record<string, string>;
    places: (count: number) => string;
    groups: Record<SeatGroup, string>;
    states: Record<string, string>;
  };
}

export const teamWords: Record<Lang, TeamWords> = {
  en: {
    title: "Team",
    lead: "The people who prepare and run the event. Both hosts' organizers have the same rights.",
    roles: {
      owner: "Owner",
      organizer: "Organizer",
      host: "Host's organizer",
      moderator: "Moderator",
      door: "Door",
    },
    rolesMean: {
      owner: "May do everything, and says who else is an owner.",
      organizer: "Prepares and publishes the event, invites others.",
      host: "Prepares the event for one host.",
      moderator: "Runs one live room: questions, chat, what is on now.",
      door: "Sees the arrival list at the entrance.",
    },
    roleAt: (role, place) => `${role}, ${place}`,
    invited: "invited",
    you: "you",
    invite: "Invite somebody",
    inviteTitle: "Invite somebody",
    email: "Mail address",
    name: "Name",
    lang: "Language",
    langHint: "The invitation is written in it.",
    role: "Role",
    hostOf: "For which host",
    roomOf: "For which room",
    noRooms: "Add a room first.",
    sendInvitation: "Send the invitation",
    inviteHint: "They get a mail with a link; there is no password.",
    invitedDone: (name) => `${name} is invited`,
    giveRole: (name) => `Give ${name} another role`,
    give: "Give this role",
    given: (name) => `${name} has the role now`,
    takeRole: (role, name) => `Take the role ${role} from ${name}`,
    taken: (role, name) => `${name} is no longer ${role}`,
    handOver: "Hand over…",
    handOverTitle: "Hand the event over",
    handOverWhat: [
      "The person you choose becomes an owner.",
      "You stop being an owner and stay an organizer.",
      "Only an owner can give it back to you.",
    ],
    handOverTo: "To whom",
    handOverNobody: "Invite the person first. Once they have signed in, you can hand over to them.",
    handOverConfirm: "Hand over",
    handedOver: (name) => `${name} owns the event now`,
    lastOwner:
      "An event needs an owner who has signed in. Make somebody else one first, then this role can be taken.",
    audit: {
      title: "Who did what",
      lead: "Everything that was changed in this event, the latest first.",
      none: "Nothing has been done yet.",
      when: "When",
      who: "Who",
      what: "What",
      subject: "Subject",
      more: "Earlier",
      deeds: {
        "events.create": "opened the event",
        "events.save": "changed the event",
        "events.publish": "published",
        "events.end": "ended the event",
        "events.cancel": "cancelled the event",
        "events.reopen": "reopened the event",
        "pictures.put": "uploaded a picture",
        "people.save": "saved a person",
        "people.reorder": "changed the protocol order",
        "people.remove": "removed a person",
        "rooms.save": "saved a room",
        "rooms.reorder": "changed the order of the rooms",
        "rooms.remove": "removed a room",
        "rooms.setStages": "changed stage addresses",
        "rooms.renewScreenLink": "made a new link for a hall screen",
        "signins.endOne": "ended a sign-in",
        "signins.endOthers": "ended the other sign-ins",
        "rooms.setNow": "said what is on now",
        "sessions.save": "saved a session",
        "sessions.remove": "removed a session",
        "seats.setCapacity": "changed the number of places",
        "registrations.edit": "changed a registration",
        "registrations.resendLink": "sent a personal link again",
        "team.invite": "gave a role",
        "team.revoke": "took a role",
        "registrations.csv": "exported the registrations (CSV)",
        "registrations.xlsx": "exported the registrations (Excel)",
        "mails.list": "read the mails",
        "mails.retry": "sent a mail again",
        "mails.test": "sent a test mail",
        "announcements.save": "announced something or corrected it",
        "announcements.withdraw": "withdrew an announcement or brought it back",
        "questions.moderate": "moderated a question",
        "messages.hide": "hid or showed a chat line",
      },
      places: (count) => `${count} ${count === 1 ? "place" : "places"}`,
      groups: { general: "General", invited: "Invited" },
      states: {
        waiting: "Waiting",
        shown: "Shown",
        answered: "Answered",
        hidden: "Hidden",
        confirmed: "Confirmed",
        cancelled: "Cancelled",
      },
    },
  },
  ja: {
    title: "運営チーム",
    lead: "行事を準備し運営する人々です。どの主催校の担当者も同じ権限を持ちます。",
    roles: {
      owner: "責任者",
      organizer: "運営担当",
      host: "主催校担当",
      moderator: "進行係",
      door: "受付",
    },
    rolesMean: {
      owner: "すべての操作ができ、ほかの責任者を決められます。",
      organizer: "行事を準備・公開し、ほかの人を招待できます。",
      host: "ひとつの主催校の担当として行事を準備します。",
      moderator: "ひとつのライブ会場で、質問・チャット・進行を担当します。",
      door: "入口で受付名簿を確認します。",
    },
    roleAt: (role, place) => `${role}（${place}）`,
    invited: "招待中",
    you: "あなた",
    invite: "招待する",
    inviteTitle: "メンバーの招待",
    email: "メールアドレス",
    name: "氏名",
    lang: "言語",
    langHint: "招待メールはこの言語で送ります。",
    role: "役割",
    hostOf: "担当する主催校",
    roomOf: "担当する会場",
    noRooms: "先に会場を追加してください。",
    sendInvitation: "招待を送る",
    inviteHint: "リンク付きのメールが届きます。パスワードは不要です。",
    invitedDone: (name) => `${name} を招待しました`,
    giveRole: (name) => `${name} に役割を追加`,
    give: "この役割を与える",
    given: (name) => `${name} に役割を追加しました`,
    takeRole: (role, name) => `${name} から「${role}」の役割を外す`,
    taken: (role, name) => `${name} の「${role}」の役割を外しました`,
    handOver: "引き継ぐ…",
    handOverTitle: "行事の引き継ぎ",
    handOverWhat: [
      "選んだ人が責任者になります。",
      "あなたは責任者から運営担当に変わります。",
      "元に戻せるのは責任者だけです。",
    ],
    handOverTo: "引き継ぐ相手",
    handOverNobody: "先に相手を招待してください。相手がサインインすると引き継げます。",
    handOverConfirm: "引き継ぐ",
    handedOver: (name) => `${name} が責任者になりました`,
    lastOwner:
      "行事にはサインイン済みの責任者が必要です。先にほかの人を責任者にしてから、この役割を外してください。",
    audit: {
      title: "操作履歴",
      lead: "この行事で行われた変更です。新しい順に並びます。",
      none: "まだ操作はありません。",
      when: "日時",
      who: "操作した人",
      what: "内容",
      subject: "対象",
      more: "以前の履歴",
      deeds: {
        "events.create": "行事を開いた",
        "events.save": "行事を変更",
        "events.publish": "公開",
        "events.end": "行事を終了",
        "events.cancel": "行事を中止",
        "events.reopen": "行事を再開",
        "pictures.put": "画像をアップロード",
        "people.save": "人を保存",
        "people.reorder": "席次を変更",
        "people.remove": "人を削除",
        "rooms.save": "会場を保存",
        "rooms.reorder": "会場の順序を変更",
        "rooms.remove": "会場を削除",
        "rooms.setStages": "配信先を変更",
        "rooms.renewScreenLink": "会場スクリーンのリンクを更新",
        "signins.endOne": "サインインを終了",
        "signins.endOthers": "ほかのサインインを終了",
        "rooms.setNow": "現在の進行を指定",
        "sessions.save": "セッションを保存",
        "sessions.remove": "セッションを削除",
        "seats.setCapacity": "定員を変更",
        "registrations.edit": "登録を変更",
        "registrations.resendLink": "参加用リンクを再送",
        "team.invite": "役割を追加",
        "team.revoke": "役割を外した",
        "registrations.csv": "登録一覧を書き出し（CSV）",
        "registrations.xlsx": "登録一覧を書き出し（Excel）",
        "mails.list": "メールの一覧を閲覧",
        "mails.retry": "メールを再送",
        "mails.test": "テストメールを送信",
        "announcements.save": "お知らせを公開・訂正",
        "announcements.withdraw": "お知らせを取り下げ・再掲載",
        "questions.moderate": "質問を整理",
        "messages.hide": "チャットの発言を表示・非表示",
      },
      places: (count) => `${count} 席`,
      groups: { general: "一般", invited: "招待" },
      states: {
        waiting: "確認待ち",
        shown: "表示",
        answered: "回答済み",
        hidden: "非表示",
        confirmed: "確定",
        cancelled: "取り消し",
      },
    },
  },
  "zh-Hans": {
    title: "团队",
    lead: "筹备和运行活动的人员。各主办方的组织者权限相同。",
    roles: { owner: "负责人", organizer: "组织者", host: "主办方组织者", moderator: "主持", door: "签到" },
    rolesMean: {
      owner: "可以进行一切操作，并决定其他负责人。",
      organizer: "筹备并发布活动，邀请他人。",
      host: "为一个主办方筹备活动。",
      moderator: "负责一个直播间：提问、聊天和当前环节。",
      door: "在入口查看签到名单。",
    },
    roleAt: (role, place) => `${role}（${place}）`,
    invited: "已邀请",
    you: "您",
    invite: "邀请成员",
    inviteTitle: "邀请成员",
    email: "邮箱地址",
    name: "姓名",
    lang: "语言",
    langHint: "邀请邮件使用此语言。",
    role: "角色",
    hostOf: "所属主办方",
    roomOf: "负责的会场",
    noRooms: "请先添加会场。",
    sendInvitation: "发送邀请",
    inviteHint: "对方会收到带链接的邮件，无需密码。",
    invitedDone: (name) => `已邀请${name}`,
    giveRole: (name) => `给${name}添加角色`,
    give: "授予此角色",
    given: (name) => `${name}已获得此角色`,
    takeRole: (role, name) => `收回${name}的“${role}”角色`,
    taken: (role, name) => `已收回${name}的“${role}”角色`,
    handOver: "移交…",
    handOverTitle: "移交活动",
    handOverWhat: [
      "您选择的人将成为负责人。",
      "您不再是负责人，但仍是组织者。",
      "只有负责人才能再交还给您。",
    ],
    handOverTo: "移交给",
    handOverNobody: "请先邀请对方，对方登录后即可移交。",
    handOverConfirm: "移交",
    handedOver: (name) => `${name}现在是活动负责人`,
    lastOwner: "活动必须有一位已登录过的负责人。请先让另一人成为负责人，再收回此角色。",
    audit: {
      title: "操作记录",
      lead: "此活动中的所有修改，最新的在前。",
      none: "还没有操作。",
      when: "时间",
      who: "人员",
      what: "操作",
      subject: "对象",
      more: "更早的记录",
      deeds: {
        "events.create": "创建了活动",
        "events.save": "修改了活动",
        "events.publish": "发布",
        "events.end": "结束了活动",
        "events.cancel": "取消了活动",
        "events.reopen": "重新开放了活动",
        "pictures.put": "上传了图片",
        "people.save": "保存了人员",
        "people.reorder": "调整了礼宾次序",
        "people.remove": "移除了人员",
        "rooms.save": "保存了会场",
        "rooms.reorder": "调整了会场顺序",
        "rooms.remove": "移除了会场",
        "rooms.setStages": "修改了直播地址",
        "rooms.renewScreenLink": "更换现场大屏链接",
        "signins.endOne": "结束一处登录",
        "signins.endOthers": "结束其他登录",
        "rooms.setNow": "指定了当前环节",
        "sessions.save": "保存了环节",
        "sessions.remove": "移除了环节",
        "seats.setCapacity": "修改了名额",
        "registrations.edit": "修改了报名",
        "registrations.resendLink": "重新发送了个人链接",
        "team.invite": "授予了角色",
        "team.revoke": "收回了角色",
        "registrations.csv": "导出了报名名单（CSV）",
        "registrations.xlsx": "导出了报名名单（Excel）",
        "mails.list": "查看了邮件列表",
        "mails.retry": "重新发送了邮件",
        "mails.test": "发送了测试邮件",
        "announcements.save": "发布或更正了公告",
        "announcements.withdraw": "撤回或恢复了公告",
        "questions.moderate": "处理了提问",
        "messages.hide": "隐藏或显示了聊天内容",
      },
      places: (count) => `${count} 个名额`,
      groups: { general: "普通", invited: "受邀" },
      states: {
        waiting: "等待中",
        shown: "已显示",
        answered: "已回答",
        hidden: "已隐藏",
        confirmed: "已确认",
        cancelled: "已取消",
      },
    },
  },
};
