import type { Lang } from "#shared/texts.ts";

/** The people of the programme, as their organizers keep them. */
export interface PeopleWords {
  title: string;
  lead: string;
  none: string;
  noneHow: string;
  add: string;
  guests: string;
  guestsHint: string;
  others: string;
  protocol: string;
  moveUp: (name: string) => string;
  moveDown: (name: string) => string;
  moved: (name: string, place: number) => string;
  newPerson: string;
  name: string;
  native: string;
  nativeHint: string;
  latin: string;
  latinHint: string;
  order: string;
  orders: { "family-first": string; "given-first": string };
  nameLang: string;
  nameLangHint: string;
  honorific: string;
  honorificHint: string;
  position: string;
  host: string;
  noHost: string;
  inProtocol: string;
  inProtocolHint: string;
  place: string;
  removed: (name: string) => string;
  remove: string;
  usedIn: (count: number) => string;
  shownAs: string;
}

export const peopleWords: Record<Lang, PeopleWords> = {
  en: {
    title: "People",
    lead: "Guests of honour, speakers, interpreters: everybody whom the programme names.",
    none: "Nobody yet",
    noneHow: "Add the guests of honour first: they stand on the public page in protocol order.",
    add: "Add a person",
    guests: "Guests of honour",
    guestsHint: "In protocol order, as they stand on the public page.",
    others: "Others in the programme",
    protocol: "Protocol",
    moveUp: (name) => `Move ${name} up in protocol`,
    moveDown: (name) => `Move ${name} down in protocol`,
    moved: (name, place) => `${name} is now number ${place}`,
    newPerson: "New person",
    name: "Name",
    native: "In the person's own script",
    nativeHint: "Exactly as the person writes it, such as 福田 眞作.",
    latin: "In Latin letters",
    latinHint: "In the order that the person uses.",
    order: "Order of the name",
    orders: { "family-first": "Family name first", "given-first": "Given name first" },
    nameLang: "Language of the name",
    nameLangHint: "So that its characters are drawn as at home.",
    honorific: "Honorific",
    honorificHint: "Such as Professor; leave it out where there is none.",
    position: "Position",
    host: "Comes from",
    noHost: "None of the hosts",
    inProtocol: "Guest of honour",
    inProtocolHint: "Stands on the public page, in protocol order.",
    place: "Place in protocol",
    removed: (name) => `${name} was removed`,
    remove: "Remove this person",
    usedIn: (count) =>
      count === 1
        ? "One session names this person. Take the name out of it first."
        : `${count} sessions name this person. Take the name out of them first.`,
    shownAs: "How it will look",
  },
  ja: {
    title: "登壇者・来賓",
    lead: "来賓、登壇者、通訳など、プログラムに名前が出る方々です。",
    none: "まだ誰もいません",
    noneHow: "まず来賓を追加しましょう。公開ページに席次の順で掲載されます。",
    add: "人を追加",
    guests: "来賓",
    guestsHint: "席次の順です。公開ページでもこの順に並びます。",
    others: "その他の出演者",
    protocol: "席次",
    moveUp: (name) => `${name} の席次を上げる`,
    moveDown: (name) => `${name} の席次を下げる`,
    moved: (name, place) => `${name} の席次は ${place} 番になりました`,
    newPerson: "新しい人",
    name: "氏名",
    native: "本人の文字での表記",
    nativeHint: "ご本人の書き方のとおりに。例：福田 眞作",
    latin: "ローマ字表記",
    latinHint: "ご本人が使う順序で入力してください。",
    order: "氏名の順序",
    orders: { "family-first": "姓・名", "given-first": "名・姓" },
    nameLang: "氏名の言語",
    nameLangHint: "漢字を本来の字形で表示するためです。",
    honorific: "敬称",
    honorificHint: "例：教授。ない場合は空欄のままにします。",
    position: "役職",
    host: "所属する主催校",
    noHost: "主催校以外",
    inProtocol: "来賓",
    inProtocolHint: "公開ページに席次の順で掲載します。",
    place: "席次",
    removed: (name) => `${name} を削除しました`,
    remove: "この人を削除",
    usedIn: (count) => `${count} 件のセッションに名前が出ています。先にセッションから外してください。`,
    shownAs: "表示例",
  },
  "zh-Hans": {
    title: "嘉宾与人员",
    lead: "嘉宾、演讲人、口译员：日程中出现的所有人。",
    none: "还没有人员",
    noneHow: "请先添加嘉宾，他们会按礼宾次序显示在公开页面上。",
    add: "添加人员",
    guests: "嘉宾",
    guestsHint: "按礼宾次序排列，公开页面上也是如此。",
    others: "日程中的其他人员",
    protocol: "礼宾次序",
    moveUp: (name) => `将${name}的次序上移`,
    moveDown: (name) => `将${name}的次序下移`,
    moved: (name, place) => `${name}现在是第 ${place} 位`,
    newPerson: "新人员",
    name: "姓名",
    native: "本国文字姓名",
    nativeHint: "与本人书写一致，例如：福田 眞作",
    latin: "拉丁字母姓名",
    latinHint: "按本人使用的顺序。",
    order: "姓名顺序",
    orders: { "family-first": "姓在前", "given-first": "名在前" },
    nameLang: "姓名的语言",
    nameLangHint: "以便汉字按其本来的字形显示。",
    honorific: "敬称",
    honorificHint: "例如：教授。没有则留空。",
    position: "职务",
    host: "所属主办方",
    noHost: "不属于主办方",
    inProtocol: "嘉宾",
    inProtocolHint: "按礼宾次序显示在公开页面上。",
    place: "礼宾次序",
    removed: (name) => `已移除${name}`,
    remove: "移除此人",
    usedIn: (count) => `有 ${count} 个环节提到此人，请先在环节中移除。`,
    shownAs: "显示效果",
  },
};
