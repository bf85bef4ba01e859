import type { Item, Session, SessionRole } from "#shared/sessions.ts";
import type { Lang } from "#shared/texts.ts";

/** The organizers' programme: the grid of a day, and the editor of a session. */
export interface SessionsWords {
  toLookAt: string;
  title: string;
  add: string;
  addHere: (time: string, room: string) => string;
  days: string;
  places: Record<"hall" | "online" | "both", string>;
  kinds: Record<Session["kind"], string>;
  roles: Record<SessionRole["role"], string>;
  itemKinds: Record<Item["kind"], string>;
  gridHow: string;
  duration: (minutes: number) => string;
  items: (count: number) => string;
  sum: (minutes: string, of: string) => string;
  cancelled: string;
  unsaved: string;
  clashing: string;
  unsavedNew: string;
  noRooms: string;
  noRoomsHow: string;
  toRooms: string;
  emptyDay: string;
  emptyDayHow: string;
  nothingToLookAt: string;
  clashOf: Record<"room" | "person", string>;
  atNight: (city: string) => string;
  atNightHow: string;
  notPlaced: string;
  notPlacedHow: string;
  thisDay: string;
  thisDayCount: (sessions: number, minutes: string) => string;
  editor: {
    newSession: string;
    edit: string;
    kind: string;
    title: string;
    description: string;
    room: string;
    noRoom: string;
    start: string;
    startHow: (city: string) => string;
    minutes: string;
    gap: string;
    takeSuggestion: (time: string) => string;
    twice: string;
    first: string;
    second: string;
    people: string;
    peopleHow: string;
    nobodyYet: string;
    role: string;
    person: string;
    choosePerson: string;
    addRole: string;
    removeRole: (name: string) => string;
    items: string;
    itemsHow: string;
    noItems: string;
    addItem: string;
    item: (place: number) => string;
    itemKind: string;
    itemTitle: string;
    itemMinutes: string;
    itemPeople: string;
    addPerson: string;
    removePerson: (name: string) => string;
    moveUp: (item: string) => string;
    moveDown: (item: string) => string;
    removeItem: (item: string) => string;
    itemRemoved: string;
    sumShort: (minutes: string) => string;
    sumOver: (minutes: string) => string;
    sumEven: string;
    clashNow: string;
    kept: string;
    save: string;
    state: string;
    planned: string;
    cancelled: string;
    cancelHow: string;
    remove: string;
    personMissing: string;
  };
  done: Record<"saved" | "removed", string>;
}

export const sessionsWords: Record<Lang, SessionsWords> = {
  en: {
    title: "Programme",
    add: "Add a session",
    addHere: (time, room) => `Add a session at ${time}, ${room}`,
    days: "Days of the event",
    places: { hall: "hall", online: "online", both: "hall and online" },
    kinds: { ceremony: "Ceremony", talk: "Talk", exchange: "Exchange", break: "Break", other: "Other" },
    roles: {
      speaker: "Speaker",
      mc: "Master of ceremonies",
      moderator: "Moderator",
      interpreter: "Interpreter",
    },
    itemKinds: {
      address: "Address",
      souvenirs: "Exchange of souvenirs",
      photo: "Group photo",
      signing: "Signing",
      performance: "Performance",
      other: "Other",
    },
    gridHow:
      "Arrow keys move through the day, Ctrl with up or down jumps from session to session, Enter opens or adds.",
    duration: (minutes) => duration(minutes, " h", " min", " "),
    items: (count) => (count === 1 ? "1 item" : `${count} items`),
    sum: (minutes, of) => `${minutes} of ${of}`,
    cancelled: "Cancelled",
    unsaved: "Not saved yet",
    clashing: "Clashes with another session",
    unsavedNew: "New session, not saved yet",
    noRooms: "There is no room yet",
    noRoomsHow: "Add the hall or an online room; the programme then has a column for each.",
    toRooms: "Add rooms",
    emptyDay: "Nothing on this day yet",
    emptyDayHow: "Choose a free place in the grid, or add a session.",
    toLookAt: "To look at",
    nothingToLookAt: "Nothing clashes.",
    clashOf: { room: "One room, two sessions at once", person: "One person, two places at once" },
    atNight: (city) => `Night in ${city}`,
    atNightHow: "Between 22:00 and 07:00 on that host’s clock:",
    notPlaced: "Not placed",
    notPlacedHow: "Sessions without a room wait here.",
    thisDay: "This day",
    thisDayCount: (sessions, minutes) =>
      sessions === 1 ? `1 session, ${minutes}` : `${sessions} sessions, ${minutes}`,
    editor: {
      newSession: "New session",
      edit: "Session",
      kind: "Kind",
      title: "Title",
      description: "Description",
      room: "Room",
      noRoom: "Not placed yet",
      start: "Start",
      startHow: (city) => `On the clock of ${city}`,
      minutes: "Length in minutes",
      gap: "This time does not exist: on that day the clock is put forward past it.",
      takeSuggestion: (time) => `Start at ${time}`,
      twice: "This time comes twice: on that day the clock is put back. Which one is meant?",
      first: "The first",
      second: "The second",
      people: "People",
      peopleHow: "Who speaks, leads or interprets. The order is kept.",
      nobodyYet: "Add people under People first; they can then be chosen here.",
      role: "Role",
      person: "Person",
      choosePerson: "Choose a person",
      addRole: "Add a person",
      removeRole: (name) => `Remove ${name || "this line"}`,
      items: "Running order",
      itemsHow: "Addresses, souvenirs, photo: one line each, in the order on stage.",
      noItems: "No items yet.",
      addItem: "Add an item",
      item: (place) => `Item ${place}`,
      itemKind: "Kind",
      itemTitle: "Title",
      itemMinutes: "Minutes",
      itemPeople: "Who",
      addPerson: "Add who does it",
      removePerson: (name) => `Remove ${name}`,
      moveUp: (item) => `Move ${item} up`,
      moveDown: (item) => `Move ${item} down`,
      removeItem: (item) => `Remove ${item}`,
      itemRemoved: "Item removed.",
      sumShort: (minutes) => `${minutes} left over`,
      sumOver: (minutes) => `${minutes} too long`,
      sumEven: "fills the session",
      clashNow: "As it stands, this clashes. It can be saved all the same.",
      kept: "These are your changes from before. They have not been saved.",
      save: "Save",
      state: "State",
      planned: "Takes place",
      cancelled: "Cancelled",
      cancelHow: "It stays in the programme and in calendars, marked as cancelled, from the next release on.",
      remove: "Remove from the draft",
      personMissing: "Choose a person, or remove this line.",
    },
    done: {
      saved: "Session saved in the draft.",
      removed: "Session removed from the draft.",
    },
  },
  ja: {
    title: "プログラム",
    add: "セッションを追加",
    addHere: (time, room) => `${room}、${time} にセッションを追加`,
    days: "開催日",
    places: { hall: "会場", online: "オンライン", both: "会場とオンライン" },
    kinds: { ceremony: "式典", talk: "講演", exchange: "交流会", break: "休憩", other: "その他" },
    roles: { speaker: "登壇者", mc: "司会", moderator: "モデレーター", interpreter: "通訳" },
    itemKinds: {
      address: "挨拶",
      souvenirs: "記念品交換",
      photo: "記念撮影",
      signing: "調印",
      performance: "演奏・演技",
      other: "その他",
    },
    gridHow: "矢印キーで移動、Ctrl と上下キーで次のセッションへ、Enter で開くか追加します。",
    duration: (minutes) => duration(minutes, "時間", "分", ""),
    items: (count) => `${count} 項目`,
    sum: (minutes, of) => `${of}のうち ${minutes}`,
    cancelled: "中止",
    unsaved: "未保存",
    clashing: "ほかのセッションと重なっています",
    unsavedNew: "新しいセッション（未保存）",
    noRooms: "会場がまだありません",
    noRoomsHow: "会場またはオンラインの部屋を追加すると、それぞれの列ができます。",
    toRooms: "会場を追加",
    emptyDay: "この日の予定はまだありません",
    emptyDayHow: "表の空いている時間を選ぶか、「セッションを追加」を押してください。",
    toLookAt: "確認が必要",
    nothingToLookAt: "重なりはありません。",
    clashOf: {
      room: "同じ時間に同じ会場が 2 つのセッションに使われています",
      person: "同じ時間に同じ人が 2 か所に入っています",
    },
    atNight: (city) => `${city}では夜間です`,
    atNightHow: "現地の 22:00 から 7:00 にかかります：",
    notPlaced: "会場未定",
    notPlacedHow: "会場の決まっていないセッションはここに並びます。",
    thisDay: "この日",
    thisDayCount: (sessions, minutes) => `${sessions} セッション、計 ${minutes}`,
    editor: {
      newSession: "新しいセッション",
      edit: "セッション",
      kind: "種類",
      title: "タイトル",
      description: "説明",
      room: "会場",
      noRoom: "未定",
      start: "開始",
      startHow: (city) => `${city}の時刻で入力`,
      minutes: "長さ（分）",
      gap: "この時刻は存在しません。この日は時計が進められ、その間に当たります。",
      takeSuggestion: (time) => `${time} に開始`,
      twice: "この日は時計が戻されるため、この時刻が 2 回あります。どちらですか。",
      first: "1 回目",
      second: "2 回目",
      people: "出演者",
      peopleHow: "登壇、進行、通訳をする人です。並び順はそのまま残ります。",
      nobodyYet: "先に「登壇者・来賓」で登録すると、ここで選べます。",
      role: "役割",
      person: "人物",
      choosePerson: "人物を選択",
      addRole: "人物を追加",
      removeRole: (name) => (name ? `${name} を外す` : "この行を外す"),
      items: "進行順",
      itemsHow: "挨拶、記念品交換、記念撮影などを、舞台での順に 1 行ずつ入力します。",
      noItems: "項目はまだありません。",
      addItem: "項目を追加",
      item: (place) => `項目 ${place}`,
      itemKind: "種類",
      itemTitle: "タイトル",
      itemMinutes: "分",
      itemPeople: "担当",
      addPerson: "担当者を追加",
      removePerson: (name) => `${name} を外す`,
      moveUp: (item) => `${item} を上へ`,
      moveDown: (item) => `${item} を下へ`,
      removeItem: (item) => `${item} を削除`,
      itemRemoved: "項目を削除しました。",
      sumShort: (minutes) => `残り ${minutes}`,
      sumOver: (minutes) => `${minutes} 超過`,
      sumEven: "ちょうど収まります",
      clashNow: "このままでは重なりがあります。保存はできます。",
      kept: "前回入力した内容です。まだ保存されていません。",
      save: "保存",
      state: "開催状況",
      planned: "開催",
      cancelled: "中止",
      cancelHow: "次の公開から、プログラムとカレンダーに「中止」として残ります。",
      remove: "下書きから削除",
      personMissing: "人物を選ぶか、この行を外してください。",
    },
    done: {
      saved: "セッションを下書きに保存しました。",
      removed: "セッションを下書きから削除しました。",
    },
  },
  "zh-Hans": {
    title: "日程",
    add: "添加环节",
    addHere: (time, room) => `在${room} ${time} 添加环节`,
    days: "活动日期",
    places: { hall: "现场", online: "线上", both: "现场和线上" },
    kinds: { ceremony: "仪式", talk: "讲座", exchange: "交流", break: "休息", other: "其他" },
    roles: { speaker: "发言人", mc: "司仪", moderator: "主持人", interpreter: "口译" },
    itemKinds: {
      address: "致辞",
      souvenirs: "互赠纪念品",
      photo: "合影",
      signing: "签约",
      performance: "表演",
      other: "其他",
    },
    gridHow: "用方向键移动，按住 Ctrl 再按上下键可在环节之间跳转，回车键打开或添加。",
    duration: (minutes) => duration(minutes, "小时", "分钟", ""),
    items: (count) => `${count} 项`,
    sum: (minutes, of) => `已排 ${minutes}，共 ${of}`,
    cancelled: "已取消",
    unsaved: "尚未保存",
    clashing: "与其他环节冲突",
    unsavedNew: "新环节（尚未保存）",
    noRooms: "还没有会场",
    noRoomsHow: "添加现场会场或线上会场后，每个会场在日程中占一列。",
    toRooms: "添加会场",
    emptyDay: "这一天还没有安排",
    emptyDayHow: "在表格中选择空闲时段，或点击“添加环节”。",
    toLookAt: "需要留意",
    nothingToLookAt: "没有冲突。",
    clashOf: { room: "同一会场同时安排了两个环节", person: "同一人同时安排在两处" },
    atNight: (city) => `${city}为夜间`,
    atNightHow: "按当地时间处于 22:00 至 7:00：",
    notPlaced: "未定会场",
    notPlacedHow: "尚未安排会场的环节列在这里。",
    thisDay: "当天",
    thisDayCount: (sessions, minutes) => `${sessions} 个环节，共 ${minutes}`,
    editor: {
      newSession: "新环节",
      edit: "环节",
      kind: "类型",
      title: "标题",
      description: "说明",
      room: "会场",
      noRoom: "暂未安排",
      start: "开始时间",
      startHow: (city) => `按${city}时间填写`,
      minutes: "时长（分钟）",
      gap: "这个时间不存在：当天时钟拨快，正好跳过这一刻。",
      takeSuggestion: (time) => `改为 ${time} 开始`,
      twice: "当天时钟回拨，这个时间会出现两次。请选择是哪一次。",
      first: "第一次",
      second: "第二次",
      people: "人员",
      peopleHow: "发言、主持或口译的人员，按此顺序显示。",
      nobodyYet: "请先在“嘉宾与人员”中添加，之后即可在此选择。",
      role: "角色",
      person: "人员",
      choosePerson: "选择人员",
      addRole: "添加人员",
      removeRole: (name) => (name ? `移除${name}` : "移除此行"),
      items: "流程",
      itemsHow: "致辞、互赠纪念品、合影等，按台上顺序每项一行。",
      noItems: "还没有流程项。",
      addItem: "添加一项",
      item: (place) => `第 ${place} 项`,
      itemKind: "类型",
      itemTitle: "标题",
      itemMinutes: "分钟",
      itemPeople: "由谁进行",
      addPerson: "添加人员",
      removePerson: (name) => `移除${name}`,
      moveUp: (item) => `上移${item}`,
      moveDown: (item) => `下移${item}`,
      removeItem: (item) => `删除${item}`,
      itemRemoved: "已删除该项。",
      sumShort: (minutes) => `剩余 ${minutes}`,
      sumOver: (minutes) => `超出 ${minutes}`,
      sumEven: "正好排满",
      clashNow: "目前存在冲突，仍可保存。",
      kept: "这是您之前填写的内容，尚未保存。",
      save: "保存",
      state: "状态",
      planned: "照常举行",
      cancelled: "已取消",
      cancelHow: "下次发布后，它仍留在日程和日历中，并标为“已取消”。",
      remove: "从草稿中删除",
      personMissing: "请选择人员，或移除此行。",
    },
    done: {
      saved: "环节已存入草稿。",
      removed: "环节已从草稿中删除。",
    },
  },
};

function duration(minutes: number, hour: string, minute: string, between: string): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}${minute}`;
  return rest === 0 ? `${hours}${hour}` : `${hours}${hour}${between}${rest}${minute}`;
}
