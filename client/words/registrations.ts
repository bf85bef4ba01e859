import type { RegistrationState } from "#shared/registrations.ts";
import type { Mode } from "#shared/rooms.ts";
import type { SeatGroup } from "#shared/seats.ts";
import type { Lang } from "#shared/texts.ts";

/** The organizers' list of registrations, the ledger of seats, and the arrival list for the hall. */
export interface RegistrationsWords {
  title: string;
  modes: Record<Mode, string>;
  states: Record<RegistrationState, string>;
  groups: Record<SeatGroup, string>;
  search: string;
  searchHow: string;
  /** The door reads no addresses. */
  searchHowDoor: string;
  mode: string;
  state: string;
  host: string;
  everyMode: string;
  everyState: string;
  everyHost: string;
  noHost: string;
  clearFilters: string;
  found: (count: number) => string;
  range: (from: number, to: number, total: number) => string;
  earlier: string;
  later: string;
  columns: Record<"name" | "affiliation" | "mail" | "mode" | "state" | "registered", string>;
  waitingPlace: (place: number) => string;
  invited: string;
  edit: (name: string) => string;
  none: string;
  noneHow: string;
  nothingFound: string;
  nothingFoundHow: string;
  download: string;
  downloadWorkbook: string;
  arrivals: string;
  counts: {
    title: string;
    waiting: (count: number) => string;
  };
  seats: {
    title: string;
    how: string;
    groupHow: Record<SeatGroup, string>;
    taken: (taken: number, capacity: number) => string;
    waiting: (count: number) => string;
    unproven: (count: number) => string;
    nobodyWaits: string;
    wanted: string;
    shrinking: (wanted: number, over: number) => string;
    willPromote: (count: number) => string;
    willShrink: (over: number) => string;
    save: string;
    saved: string;
    numberNeeded: string;
  };
  editor: {
    kept: string;
    nativeName: string;
    latinName: string;
    order: string;
    orders: Record<"family-first" | "given-first", string>;
    affiliation: string;
    host: string;
    email: string;
    emailHow: string;
    language: string;
    mode: string;
    group: string;
    groupHow: string;
    nextMovesUp: (waiting: number) => string;
    saved: string;
    link: string;
    linkHow: string;
    resend: string;
    resent: string;
    rotate: string;
    rotateHow: string;
    rotateNow: string;
    rotated: string;
    cancel: string;
    cancelHow: (waiting: number) => string;
    cancelNow: string;
    keep: string;
    cancelled: string;
    restore: string;
    restored: string;
    confirmNow: string;
    emailNeeded: string;
  };
  arrivalList: {
    title: string;
    print: string;
    back: string;
    how: string;
    expected: (count: number) => string;
    here: string;
    name: string;
    affiliation: string;
    walkIns: string;
    none: string;
    noneHow: string;
    printed: string;
  };
}

export const registrationsWords: Record<Lang, RegistrationsWords> = {
  en: {
    title: "Registrations",
    modes: { onsite: "In the hall", online: "Online" },
    states: {
      confirmed: "Confirmed",
      waitlisted: "Waiting",
      unproven: "Address not confirmed",
      lapsed: "Lapsed: address never confirmed",
      cancelled: "Cancelled",
    },
    groups: { general: "General", invited: "Invited" },
    search: "Search",
    searchHow: "Name in any script, affiliation or mail address",
    searchHowDoor: "Name in any script, or affiliation",
    mode: "Mode",
    state: "State",
    host: "Host",
    everyMode: "Hall and online",
    everyState: "Every state",
    everyHost: "Every host",
    noHost: "No host",
    clearFilters: "Clear search and filters",
    found: (count) => (count === 1 ? "1 registration" : `${count} registrations`),
    range: (from, to, total) => `${from}–${to} of ${total}`,
    earlier: "Previous page",
    later: "Next page",
    columns: {
      name: "Name",
      affiliation: "Affiliation",
      mail: "Mail",
      mode: "Mode",
      state: "State",
      registered: "Registered",
    },
    waitingPlace: (place) => `place ${place} in line`,
    invited: "Invited",
    edit: (name) => `Edit ${name}`,
    none: "Nobody has registered yet",
    noneHow: "Publish the event and share its page; everybody who registers appears here.",
    nothingFound: "Nobody matches",
    nothingFoundHow: "Try a part of the name, or clear the filters.",
    download: "CSV",
    downloadWorkbook: "Excel",
    arrivals: "Arrival list",
    counts: {
      title: "Who comes",
      waiting: (count) => `${count} waiting`,
    },
    seats: {
      title: "Seats",
      how: "More seats are given at once to those who wait, and each of them gets a mail. Fewer seats take nobody’s seat away: the number goes down as people leave.",
      groupHow: {
        general: "For everybody who registers; when they are gone, people wait.",
        invited: "For guests of honour, speakers and staff; they never wait and are counted apart.",
      },
      unproven: (count) => `${count} with an unconfirmed address`,
      taken: (taken, capacity) => `${taken} of ${capacity} taken`,
      waiting: (count) => `${count} waiting`,
      nobodyWaits: "nobody waits",
      wanted: "Seats wanted",
      shrinking: (wanted, over) => `Going down to ${wanted}: ${over} more must leave first.`,
      willPromote: (count) =>
        count === 1
          ? "The first in line gets a seat and a mail."
          : `The first ${count} in line get a seat and a mail.`,
      willShrink: (over) =>
        `${over} more are taken than that. Nobody loses a seat; it goes down as people leave.`,
      save: "Set",
      saved: "Seats set.",
      numberNeeded: "A whole number from 0 to 100,000.",
    },
    editor: {
      kept: "These are your changes from before. They have not been saved.",
      nativeName: "Name in its own script",
      latinName: "Name in Latin letters",
      order: "Order of the name",
      orders: { "family-first": "Family name first", "given-first": "Given name first" },
      affiliation: "Affiliation",
      host: "Belongs to",
      email: "Mail address",
      emailHow: "A new address gets a new personal link; the old link is dead at once.",
      language: "Language of mails",
      mode: "Takes part",
      group: "Seats",
      groupHow: "Invited people never wait.",
      nextMovesUp: (waiting) =>
        `This frees a seat. ${waiting === 1 ? "One person is waiting" : `${waiting} are waiting`}: the first gets it at once, with a mail.`,
      saved: "Registration saved.",
      link: "Personal link",
      linkHow: "With it people open their own page and the room.",
      resend: "Mail the link again",
      resent: "The link is on its way.",
      rotate: "Mail a new link",
      rotateHow: "The old link stops working at once, and whoever is in a room with it has to come in again.",
      rotateNow: "Make the new link",
      rotated: "A new link is on its way; the old one is dead.",
      cancel: "Cancel the registration",
      cancelHow: (waiting) =>
        `The seat is freed and this person gets a mail. ${waiting === 1 ? "One person is waiting and gets" : `${waiting} are waiting; the first gets`} the seat at once, so this may not be taken back.`,
      cancelNow: "Cancel it",
      keep: "Keep it",
      cancelled: "Registration cancelled.",
      restore: "Take the cancellation back",
      restored: "Registration is on again.",
      confirmNow: "Give a seat now",
      emailNeeded: "Give a mail address such as name@example.org.",
    },
    arrivalList: {
      title: "Arrival list",
      print: "Print",
      back: "Back to registrations",
      how: "Everybody who is expected in the hall, by host and affiliation. Print it and tick people off as they come.",
      expected: (count) => (count === 1 ? "1 expected" : `${count} expected`),
      here: "Here",
      name: "Name",
      affiliation: "Affiliation",
      walkIns: "Came without a registration",
      none: "Nobody is expected in the hall yet",
      noneHow: "As soon as somebody registers for the hall, the list can be printed.",
      printed: "As of",
    },
  },
  ja: {
    title: "参加登録",
    modes: { onsite: "会場", online: "オンライン" },
    states: {
      confirmed: "確定",
      waitlisted: "キャンセル待ち",
      unproven: "アドレス未確認",
      lapsed: "失効（アドレス未確認）",
      cancelled: "取消",
    },
    groups: { general: "一般", invited: "招待" },
    search: "検索",
    searchHow: "氏名（どの文字でも）、所属、メールアドレス",
    searchHowDoor: "氏名（どの文字でも）、所属",
    mode: "参加方法",
    state: "状態",
    host: "主催校",
    everyMode: "会場とオンライン",
    everyState: "すべての状態",
    everyHost: "すべての主催校",
    noHost: "主催校以外",
    clearFilters: "検索と絞り込みを解除",
    found: (count) => `${count} 件`,
    range: (from, to, total) => `${total} 件中 ${from}–${to}`,
    earlier: "前のページ",
    later: "次のページ",
    columns: {
      name: "氏名",
      affiliation: "所属",
      mail: "メール",
      mode: "参加方法",
      state: "状態",
      registered: "登録日時",
    },
    waitingPlace: (place) => `${place} 番目`,
    invited: "招待",
    edit: (name) => `${name} を編集`,
    none: "まだ登録がありません",
    noneHow: "イベントを公開してページを案内すると、登録した方がここに並びます。",
    nothingFound: "該当する登録がありません",
    nothingFoundHow: "氏名の一部で検索するか、絞り込みを解除してください。",
    download: "CSV",
    downloadWorkbook: "Excel",
    arrivals: "受付名簿",
    counts: {
      title: "参加者の内訳",
      waiting: (count) => `待ち ${count} 名`,
    },
    seats: {
      title: "席数",
      how: "席を増やすと、待っている方に順に席が割り当てられ、すぐにメールが届きます。減らしても、すでに席のある方はそのままで、取消が出るたびに席数が減ります。",
      groupHow: {
        general: "登録する方のための席です。満席になると、以降はキャンセル待ちになります。",
        invited: "来賓、登壇者、スタッフの席です。待つことはなく、別に数えます。",
      },
      unproven: (count) => `アドレス未確認 ${count} 名`,
      taken: (taken, capacity) => `${capacity} 席中 ${taken} 席使用`,
      waiting: (count) => `${count} 名待ち`,
      nobodyWaits: "待ちなし",
      wanted: "希望の席数",
      shrinking: (wanted, over) => `${wanted} 席に減らす途中です。あと ${over} 名の取消で達します。`,
      willPromote: (count) => `先頭から ${count} 名に席が割り当てられ、メールが届きます。`,
      willShrink: (over) =>
        `すでに ${over} 席多く使われています。席を失う方はなく、取消が出るたびに減ります。`,
      save: "設定",
      saved: "席数を設定しました。",
      numberNeeded: "0 から 100,000 までの整数で入力してください。",
    },
    editor: {
      kept: "前回入力した内容です。まだ保存されていません。",
      nativeName: "氏名（母語の表記）",
      latinName: "氏名（ローマ字）",
      order: "姓名の順",
      orders: { "family-first": "姓・名の順", "given-first": "名・姓の順" },
      affiliation: "所属",
      host: "関係する主催校",
      email: "メールアドレス",
      emailHow: "アドレスを変えると新しい個人用リンクが送られ、前のリンクはすぐに使えなくなります。",
      language: "メールの言語",
      mode: "参加方法",
      group: "席の区分",
      groupHow: "招待の方は待つことがありません。",
      nextMovesUp: (waiting) =>
        `席が 1 つ空きます。${waiting} 名が待っており、先頭の方にすぐ席が移り、メールが届きます。`,
      saved: "登録を保存しました。",
      link: "個人用リンク",
      linkHow: "本人のページを開き、ルームに入るためのリンクです。",
      resend: "リンクを再送",
      resent: "リンクを送信しています。",
      rotate: "新しいリンクを送る",
      rotateHow: "前のリンクはすぐに使えなくなり、そのリンクで入室中の方は入り直す必要があります。",
      rotateNow: "新しいリンクを作る",
      rotated: "新しいリンクを送信しています。前のリンクは使えません。",
      cancel: "登録を取り消す",
      cancelHow: (waiting) =>
        `席が空き、本人にメールが届きます。${waiting} 名が待っており、先頭の方にすぐ席が移るため、元に戻せないことがあります。`,
      cancelNow: "取り消す",
      keep: "そのままにする",
      cancelled: "登録を取り消しました。",
      restore: "取消を元に戻す",
      restored: "登録を元に戻しました。",
      confirmNow: "今すぐ席を割り当てる",
      emailNeeded: "name@example.org のような形のメールアドレスを入力してください。",
    },
    arrivalList: {
      title: "受付名簿",
      print: "印刷",
      back: "参加登録へ戻る",
      how: "会場に来られる予定の方を、主催校と所属ごとに並べています。印刷して、到着した方に印を付けてください。",
      expected: (count) => `${count} 名の予定`,
      here: "到着",
      name: "氏名",
      affiliation: "所属",
      walkIns: "登録なしで来られた方",
      none: "会場参加の予定はまだありません",
      noneHow: "会場参加の登録があれば、名簿を印刷できます。",
      printed: "作成時刻",
    },
  },
  "zh-Hans": {
    title: "报名",
    modes: { onsite: "现场", online: "线上" },
    states: {
      confirmed: "已确认",
      waitlisted: "候补",
      unproven: "邮箱未确认",
      lapsed: "已失效（邮箱未确认）",
      cancelled: "已取消",
    },
    groups: { general: "普通", invited: "受邀" },
    search: "搜索",
    searchHow: "姓名（任何文字）、单位或邮箱",
    searchHowDoor: "姓名（任何文字）或单位",
    mode: "参加方式",
    state: "状态",
    host: "主办方",
    everyMode: "现场和线上",
    everyState: "全部状态",
    everyHost: "全部主办方",
    noHost: "不属于主办方",
    clearFilters: "清除搜索和筛选",
    found: (count) => `${count} 条报名`,
    range: (from, to, total) => `第 ${from}–${to} 条，共 ${total} 条`,
    earlier: "上一页",
    later: "下一页",
    columns: {
      name: "姓名",
      affiliation: "单位",
      mail: "邮箱",
      mode: "参加方式",
      state: "状态",
      registered: "报名时间",
    },
    waitingPlace: (place) => `排在第 ${place} 位`,
    invited: "受邀",
    edit: (name) => `编辑${name}`,
    none: "还没有人报名",
    noneHow: "发布活动并分享活动页面后，报名的人会显示在这里。",
    nothingFound: "没有符合条件的报名",
    nothingFoundHow: "请输入姓名的一部分，或清除筛选条件。",
    download: "CSV",
    downloadWorkbook: "Excel",
    arrivals: "签到名单",
    counts: {
      title: "参加情况",
      waiting: (count) => `${count} 人候补`,
    },
    seats: {
      title: "席位",
      how: "增加席位后，候补者依次得到席位，并立即收到邮件。减少席位不会取消任何人的席位，有人退出后数目才随之减少。",
      groupHow: {
        general: "供所有报名者使用；席位用完后，后来的人进入候补。",
        invited: "供嘉宾、发言人和工作人员使用；无需候补，单独计数。",
      },
      unproven: (count) => `${count} 人邮箱未确认`,
      taken: (taken, capacity) => `共 ${capacity} 席，已用 ${taken} 席`,
      waiting: (count) => `${count} 人候补`,
      nobodyWaits: "无人候补",
      wanted: "期望席位",
      shrinking: (wanted, over) => `正在减至 ${wanted} 席，还需 ${over} 人退出。`,
      willPromote: (count) => `排在最前的 ${count} 人将得到席位并收到邮件。`,
      willShrink: (over) => `已用席位比这多 ${over} 个。不会取消任何人的席位，有人退出后才会减少。`,
      save: "设定",
      saved: "席位已设定。",
      numberNeeded: "请填写 0 至 100,000 的整数。",
    },
    editor: {
      kept: "这是您之前填写的内容，尚未保存。",
      nativeName: "姓名（本国文字）",
      latinName: "姓名（拉丁字母）",
      order: "姓名顺序",
      orders: { "family-first": "姓在前", "given-first": "名在前" },
      affiliation: "单位",
      host: "所属主办方",
      email: "邮箱",
      emailHow: "更换邮箱后会发送新的个人链接，原链接立即失效。",
      language: "邮件语言",
      mode: "参加方式",
      group: "席位类别",
      groupHow: "受邀者无需候补。",
      nextMovesUp: (waiting) => `这会空出一个席位。目前 ${waiting} 人候补，第一位将立即得到席位并收到邮件。`,
      saved: "报名信息已保存。",
      link: "个人链接",
      linkHow: "通过此链接打开个人页面并进入会场。",
      resend: "重新发送链接",
      resent: "链接正在发送。",
      rotate: "发送新链接",
      rotateHow: "原链接立即失效，正用原链接参加的人需要重新进入。",
      rotateNow: "生成新链接",
      rotated: "新链接正在发送，原链接已失效。",
      cancel: "取消报名",
      cancelHow: (waiting) =>
        `席位将空出，并邮件通知本人。目前 ${waiting} 人候补，第一位会立即得到该席位，因此可能无法恢复。`,
      cancelNow: "确认取消",
      keep: "保留",
      cancelled: "报名已取消。",
      restore: "恢复报名",
      restored: "报名已恢复。",
      confirmNow: "立即给予席位",
      emailNeeded: "请填写邮箱，例如 name@example.org。",
    },
    arrivalList: {
      title: "签到名单",
      print: "打印",
      back: "返回报名列表",
      how: "预计到现场的人员，按主办方和单位排列。打印后，到场即打勾。",
      expected: (count) => `预计 ${count} 人`,
      here: "到场",
      name: "姓名",
      affiliation: "单位",
      walkIns: "未报名到场",
      none: "还没有人报名到现场",
      noneHow: "有人报名现场参加后，即可打印名单。",
      printed: "截至",
    },
  },
};
