import type { Lang } from "#shared/texts.ts";

/** What is said of personal data where people register and on their own page. */
export interface PersonalWords {
  title: string;
  /** What the software does, where the organizers wrote nothing of their own. */
  whoSees: (hosts: string) => string;
  howLong: (days: number | null) => string;
  yourRights: string;
  mine: string;
  mineHow: string;
  see: string;
  save: string;
  loading: string;
  erase: string;
  eraseTitle: string;
  eraseWhat: string[];
  eraseMail: (email: string) => string;
  eraseAsk: string;
  eraseMailed: (email: string) => string;
  keep: string;
  starred: string;
  invited: string;
  mails: string;
  said: string;
  question: string;
  line: string;
  votes: (count: number) => string;
  signIns: (count: number) => string;
  nothing: string;
  unknownSession: string;
}

export const personalWords: Record<Lang, PersonalWords> = {
  en: {
    title: "Personal data",
    whoSees: (hosts) =>
      `Your name, affiliation and mail address are seen by those who organize the event at ${hosts}. Your mail address is used for this event alone and shown to no other participant. In live rooms your name and affiliation stand beside what you say.`,
    howLong: (days) =>
      days === null
        ? "They are kept until you, or the organizers, have them erased."
        : `They are erased ${days} days after the event.`,
    yourRights: "On your own page you can see, save and erase everything at any time.",
    mine: "Your data",
    mineHow: "Everything that is kept about you for this event, to see, to save and to erase.",
    see: "See everything",
    save: "Save as a file",
    loading: "Just a moment …",
    erase: "Erase everything",
    eraseTitle: "Erase everything about you?",
    eraseWhat: [
      "Your registration ends; a seat that you hold goes to whoever has waited longest.",
      "The sessions are taken out of your calendar.",
      "Name, address, mails and what says that words in rooms were yours are erased. This cannot be taken back.",
    ],
    eraseMail: (email) =>
      `So that nobody else can do this, we mail a link to ${email}. Only a press there erases.`,
    eraseAsk: "Mail me the link",
    eraseMailed: (email) => `A link is on the way to ${email}. Nothing is erased until you press it.`,
    keep: "Keep everything",
    starred: "Starred",
    invited: "Calendar invitations",
    mails: "Mails to you",
    said: "Said in rooms",
    question: "Question",
    line: "Chat",
    votes: (count) => `Votes given: ${count}`,
    signIns: (count) => `Browsers signed in: ${count}`,
    nothing: "Nothing",
    unknownSession: "A session that is no longer in the programme",
  },
  ja: {
    title: "個人情報の取り扱い",
    whoSees: (hosts) =>
      `お名前、ご所属、メールアドレスは、${hosts}の行事担当者が確認します。メールアドレスはこの行事のためだけに使い、ほかの参加者には表示しません。ライブルームでは、ご発言の横にお名前とご所属が表示されます。`,
    howLong: (days) =>
      days === null ? "ご本人または主催者が削除するまで保存します。" : `行事の${days}日後に削除します。`,
    yourRights: "ご自分のページで、いつでもすべてを確認、保存、削除できます。",
    mine: "保存している情報",
    mineHow: "この行事に関して保存している情報を、確認、保存、削除できます。",
    see: "すべて確認する",
    save: "ファイルに保存",
    loading: "お待ちください…",
    erase: "すべて削除する",
    eraseTitle: "すべての情報を削除しますか",
    eraseWhat: [
      "参加登録は終了し、確保済みのお席は最も長くお待ちの方に回ります。",
      "カレンダーから予定を取り除きます。",
      "お名前、メールアドレス、メールの記録、ルームでの発言者名を削除します。元に戻せません。",
    ],
    eraseMail: (email) =>
      `ご本人以外が操作できないよう、${email} にリンクをお送りします。そこでボタンを押したときにだけ削除されます。`,
    eraseAsk: "リンクをメールで受け取る",
    eraseMailed: (email) => `${email} にリンクをお送りします。押すまでは何も削除されません。`,
    keep: "このまま残す",
    starred: "スターを付けたセッション",
    invited: "カレンダーの招待",
    mails: "お送りしたメール",
    said: "ルームでの発言",
    question: "質問",
    line: "チャット",
    votes: (count) => `投票：${count}件`,
    signIns: (count) => `ログイン中のブラウザー：${count}件`,
    nothing: "ありません",
    unknownSession: "現在の日程にないセッション",
  },
  "zh-Hans": {
    title: "个人信息说明",
    whoSees: (hosts) =>
      `您的姓名、单位和邮箱仅供${hosts}的活动组织人员查看。邮箱只用于本次活动，不向其他参加者显示。在直播间发言时，会显示您的姓名和单位。`,
    howLong: (days) =>
      days === null ? "这些信息将保存至您本人或主办方删除为止。" : `这些信息将在活动结束${days}天后删除。`,
    yourRights: "您可随时在自己的页面查看、保存或删除全部信息。",
    mine: "您的个人信息",
    mineHow: "本次活动中保存的有关您的全部信息，可查看、保存和删除。",
    see: "查看全部",
    save: "保存为文件",
    loading: "请稍候……",
    erase: "全部删除",
    eraseTitle: "删除有关您的全部信息？",
    eraseWhat: [
      "您的报名将终止，已确认的席位让给等候最久的人。",
      "相关日程将从您的日历中移除。",
      "姓名、邮箱、邮件记录以及直播间发言的署名都会删除，且无法恢复。",
    ],
    eraseMail: (email) => `为防止他人操作，我们会向 ${email} 发送链接，只有在那里按下按钮才会删除。`,
    eraseAsk: "把链接发到我的邮箱",
    eraseMailed: (email) => `链接正在发送到 ${email}。按下之前不会删除任何内容。`,
    keep: "全部保留",
    starred: "已标星",
    invited: "日历邀请",
    mails: "发给您的邮件",
    said: "在直播间的发言",
    question: "提问",
    line: "聊天",
    votes: (count) => `已投票：${count}次`,
    signIns: (count) => `已登录的浏览器：${count}个`,
    nothing: "无",
    unknownSession: "已不在日程中的环节",
  },
};
