import type { EventState } from "#shared/events.ts";
import type { Lang } from "#shared/texts.ts";

/** The frame around the organizers' pages: navigation, release, drafts, conflicts. */
export interface OrganizeWords {
  skipToContent: string;
  menu: string;
  allEvents: string;
  signOut: string;
  signedInAs: (name: string) => string;
  signIn: string;
  signInFirst: string;
  signInHow: string;
  notYourEvent: string;
  notYourEventHow: string;
  notFound: string;
  notFoundHow: string;
  broken: string;
  brokenHow: string;
  reload: string;
  back: string;
  offline: string;
  nav: {
    label: string;
    overview: string;
    programme: string;
    people: string;
    registrations: string;
    arrivals: string;
    announcements: string;
    rooms: string;
    onTheDay: string;
    event: string;
    hosts: string;
    team: string;
    mails: string;
    audit: string;
    aboutEvent: string;
  };
  states: Record<EventState, string>;
  changes: (count: number) => string;
  noChanges: string;
  preview: string;
  publish: string;
  save: string;
  saved: string;
  undoFailed: string;
  cancel: string;
  remove: string;
  add: string;
  unsaved: string;
  unsavedLeave: string;
  unsavedText: string;
  leave: string;
  stay: string;
  problemsAbove: (count: number) => string;
  problem: (reason: string) => string;
  discardMine: string;
}

export const organizeWords: Record<Lang, OrganizeWords> = {
  en: {
    skipToContent: "Skip to content",
    menu: "Menu",
    allEvents: "All events",
    signOut: "Sign out",
    signedInAs: (name) => `Signed in as ${name}`,
    signIn: "Sign in",
    signInFirst: "Please sign in",
    signInHow:
      "These pages are for the people who prepare the event. We send you a link by mail; there is no password.",
    notYourEvent: "You have no role in this event",
    notYourEventHow: "Ask one of its owners to invite you, with the address that you are signed in with.",
    notFound: "There is nothing at this address",
    notFoundHow: "The link may be old, or something was removed.",
    broken: "Something went wrong on our side",
    brokenHow: "What you saved is safe. Load the page again; if it happens twice, please tell us.",
    reload: "Load again",
    back: "Back",
    offline: "No connection. What you typed is still here; try again in a moment.",
    nav: {
      label: "Organizers' pages",
      overview: "Overview",
      programme: "Programme",
      people: "People",
      registrations: "Registrations",
      arrivals: "Arrival list",
      announcements: "Announcements",
      rooms: "Rooms",
      onTheDay: "On the day",
      event: "Event and texts",
      hosts: "Hosts",
      team: "Team",
      mails: "Mails",
      audit: "Who did what",
      aboutEvent: "Event",
    },
    states: { draft: "Draft", published: "Published", ended: "Ended", cancelled: "Cancelled" },
    changes: (count) => `${count} ${count === 1 ? "change" : "changes"} since release`,
    noChanges: "up to date",
    preview: "Preview",
    publish: "Publish…",
    save: "Save",
    saved: "Saved",
    undoFailed: "It could not be taken back.",
    cancel: "Cancel",
    remove: "Remove",
    add: "Add",
    unsaved: "Not saved yet",
    unsavedLeave: "Leave without saving?",
    unsavedText: "What you changed on this page has not been saved.",
    leave: "Leave without saving",
    stay: "Stay here",
    problemsAbove: (count) =>
      count === 1 ? "One field needs another look." : `${count} fields need another look.`,
    problem: (reason) =>
      ({
        too_big: "This is too long or too large.",
        too_small: "Please fill this in.",
        invalid_format: "This is not in the right form.",
        invalid_type: "Please fill this in.",
        invalid_value: "Please choose one of the offered values.",
        "one-language": "Write it in at least one language.",
        "first-language": "Write it in the event’s first language, at least: it stands in for the others.",
        name: "Write the name in its own script or in Latin letters.",
        zone: "This time zone is not known. Choose one such as Asia/Tokyo.",
        line: "Please keep this to one line.",
        email: "This is not a complete mail address.",
        "email-dots": "Mail cannot reach an address with two dots in a row, or with a dot just before the @.",
        order: "The last day comes before the first.",
      })[reason] ?? "Please look at this again.",
    discardMine: "Drop my changes",
  },
  ja: {
    skipToContent: "本文へ移動",
    menu: "メニュー",
    allEvents: "行事一覧",
    signOut: "サインアウト",
    signedInAs: (name) => `${name} としてサインイン中`,
    signIn: "サインイン",
    signInFirst: "サインインしてください",
    signInHow: "行事を準備する方のためのページです。メールでリンクをお送りします。パスワードは不要です。",
    notYourEvent: "この行事での役割がありません",
    notYourEventHow: "サインイン中のメールアドレスを、行事の責任者に招待してもらってください。",
    notFound: "このアドレスには何もありません",
    notFoundHow: "リンクが古いか、項目が削除された可能性があります。",
    broken: "システム側で問題が起きました",
    brokenHow: "保存済みの内容は失われていません。再読み込みしてください。繰り返す場合はお知らせください。",
    reload: "再読み込み",
    back: "戻る",
    offline: "接続できません。入力内容は残っています。少し待ってからもう一度お試しください。",
    nav: {
      label: "運営ページ",
      overview: "概要",
      programme: "プログラム",
      people: "登壇者・来賓",
      registrations: "参加登録",
      arrivals: "受付名簿",
      announcements: "お知らせ",
      rooms: "会場",
      onTheDay: "当日",
      event: "行事と文面",
      hosts: "主催校",
      team: "運営チーム",
      mails: "メール",
      audit: "操作履歴",
      aboutEvent: "行事",
    },
    states: { draft: "下書き", published: "公開中", ended: "終了", cancelled: "中止" },
    changes: (count) => `公開後の変更 ${count} 件`,
    noChanges: "最新の状態",
    preview: "プレビュー",
    publish: "公開する…",
    save: "保存",
    saved: "保存しました",
    undoFailed: "元に戻せませんでした。",
    cancel: "キャンセル",
    remove: "削除",
    add: "追加",
    unsaved: "未保存",
    unsavedLeave: "保存せずに移動しますか",
    unsavedText: "このページでの変更はまだ保存されていません。",
    leave: "保存せずに移動",
    stay: "このページに残る",
    problemsAbove: (count) => `確認が必要な項目が ${count} 件あります。`,
    problem: (reason) =>
      ({
        too_big: "長すぎるか、大きすぎます。",
        too_small: "入力してください。",
        invalid_format: "形式が正しくありません。",
        invalid_type: "入力してください。",
        invalid_value: "選択肢から選んでください。",
        "one-language": "少なくとも一つの言語で入力してください。",
        "first-language": "少なくとも行事の第一言語で入力してください。ほかの言語がない場合に表示されます。",
        name: "母語の表記かローマ字で名前を入力してください。",
        zone: "タイムゾーンが見つかりません。Asia/Tokyo のように選んでください。",
        line: "一行で入力してください。",
        email: "メールアドレスの形式が正しくありません。",
        "email-dots":
          "ドットが連続するアドレスや、@ の直前がドットのアドレスには、メールをお届けできません。",
        order: "最終日が初日より前になっています。",
      })[reason] ?? "もう一度ご確認ください。",
    discardMine: "自分の変更を破棄",
  },
  "zh-Hans": {
    skipToContent: "跳到正文",
    menu: "菜单",
    allEvents: "全部活动",
    signOut: "退出登录",
    signedInAs: (name) => `已登录：${name}`,
    signIn: "登录",
    signInFirst: "请先登录",
    signInHow: "这些页面供筹备活动的人员使用。我们会把登录链接发到您的邮箱，无需密码。",
    notYourEvent: "您在此活动中没有角色",
    notYourEventHow: "请活动负责人用您当前登录的邮箱地址邀请您。",
    notFound: "此地址没有内容",
    notFoundHow: "链接可能已过期，或内容已被移除。",
    broken: "我们这边出了问题",
    brokenHow: "已保存的内容是安全的。请重新加载页面；如果再次出现，请告诉我们。",
    reload: "重新加载",
    back: "返回",
    offline: "网络未连接。您输入的内容仍在，请稍后重试。",
    nav: {
      label: "组织者页面",
      overview: "概览",
      programme: "日程",
      people: "嘉宾与人员",
      registrations: "报名",
      arrivals: "签到名单",
      announcements: "公告",
      rooms: "会场",
      onTheDay: "活动当天",
      event: "活动与文字",
      hosts: "主办方",
      team: "团队",
      mails: "邮件",
      audit: "操作记录",
      aboutEvent: "活动",
    },
    states: { draft: "草稿", published: "已发布", ended: "已结束", cancelled: "已取消" },
    changes: (count) => `发布后有 ${count} 处修改`,
    noChanges: "已是最新",
    preview: "预览",
    publish: "发布…",
    save: "保存",
    saved: "已保存",
    undoFailed: "未能撤销。",
    cancel: "取消",
    remove: "移除",
    add: "添加",
    unsaved: "尚未保存",
    unsavedLeave: "不保存就离开吗？",
    unsavedText: "您在此页面的修改尚未保存。",
    leave: "不保存，离开",
    stay: "留在此页",
    problemsAbove: (count) => `有 ${count} 项需要再看一下。`,
    problem: (reason) =>
      ({
        too_big: "内容过长或数值过大。",
        too_small: "请填写此项。",
        invalid_format: "格式不正确。",
        invalid_type: "请填写此项。",
        invalid_value: "请从选项中选择。",
        "one-language": "请至少用一种语言填写。",
        "first-language": "请至少用活动的首选语言填写：缺少其他语言时会显示它。",
        name: "请填写本国文字姓名或拉丁字母姓名。",
        zone: "无法识别此时区，请选择如 Asia/Tokyo 的时区。",
        line: "请写成一行。",
        email: "邮箱地址不完整。",
        "email-dots": "含有连续的点、或 @ 前一位为点的地址无法收到邮件。",
        order: "最后一天早于第一天。",
      })[reason] ?? "请再检查一下。",
    discardMine: "放弃我的修改",
  },
};
