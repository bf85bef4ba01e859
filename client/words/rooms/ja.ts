import type { RoomsWords } from "./en.ts";

export const words = {
  asPeopleOf: (host: string) => `${host}の参加者に見える配信です。`,
  backToEvent: "行事のページ",
  skipToTalk: "チャットと質問へ移動",
  loading: "ライブルームを開いています",
  noSuchRoom: "このアドレスにライブルームはありません。",
  noRoom: {
    heading: "このライブルームはありません",
    text: "このアドレスのライブルームは、この行事にありません。アドレスに誤りがあるか、プログラムから外れた可能性があります。",
    rooms: "この行事のライブルーム",
  },
  noEvent: {
    heading: "この行事は見つかりません",
    text: "このアドレスに公開中の行事はありません。リンクをもう一度ご確認ください。",
    events: "行事一覧へ",
  },
  here: {
    onsite: (count) => `会場${count}名`,
    online: (count) => `オンライン${count}名`,
  },
  peopleHere: "現在の参加者",
  peopleNote: "現在このライブルームを開いている方の人数です（お一人1回）。",
  from: { onsite: "会場から", online: "オンラインから" },
  nameErased: "お名前は削除済み",
  team: "運営チーム",

  now: "現在",
  next: "次",
  comma: "、",
  place: (at, of) => `${at}/${of}`,
  minutesLate: (minutes) => `${minutes}分遅れ`,
  nothingOn: "現在進行中の予定はありません",
  notBegun: "まだ始まっていません",
  calledOff: "この会場では行われなくなりました",
  wentTo: "会場が変わりました →",
  over: "このライブルームのプログラムは終了しました",
  programme: "このライブルームのプログラム",
  announcement: "お知らせ",

  line: {
    catchingUp: "再接続しています。そのままお使いいただけます。",
    offline: "オフラインです。入力内容は、接続が戻り次第送信します。",
    joining: "ライブルームへの接続に時間がかかっています。別の方法を自動的に試しています。",
    opening: "入室しています…",
  },
  ended: {
    heading: "このライブルームには現在入れません",
    newer: "このページは以前のバージョンです",
    revoked: "リンクまたは入室の権限が取り消されました。新しいリンクを請求するか、主催者にご連絡ください。",
    over: "行事は終了しました。ご参加ありがとうございました。",
    reload: "もう一度入室する",
  },
  comeIn: {
    heading: "ライブルームへの入室",
    text: "ライブルームには、会場・オンラインを問わず、参加登録した方がお入りいただけます。",
    register: "参加登録する",
    sendLink: "専用リンクを再送する",
    sendLinkHint: "登録済みの方は、確認メールの専用リンクからこのライブルームに入れます。",
    cancelled: "参加登録は取り消されています。元に戻すと、このライブルームに再びお入りいただけます。",
    takeBack: "登録内容の確認",
    staff: "運営チームとしてログイン",
  },

  tabs: { label: "このライブルームの内容", people: "参加者", programme: "プログラム", now: "進行" },

  follows: "ただいまは閲覧のみです。お席が確保され次第、書き込み・賛同・リアクションができます。",

  reactions: {
    label: "リアクション",
    kinds: { applause: "拍手を送る", heart: "ハートを送る", flower: "花を送る", cheer: "歓声を送る" },
  },

  desk: {
    heading: "進行",
    byClock: "プログラムの時刻どおりに表示しています",
    followClock: "時刻どおりに戻す",
    previous: "前へ",
    next: "次へ",
    setNow: "現在の項目を選ぶ",
    early: (minutes) => `予定の${minutes}分前`,
    elapsed: (minutes) => `${minutes}分経過`,
    left: (minutes) => `残り${minutes}分`,
    over: (minutes) => `${minutes}分超過`,
    movedSince: "元に戻していません。ほかの方が別の項目を選んだ可能性があります。",
    screen: "会場スクリーン",
    screenHint: "会場のスクリーン用リンクです。このライブルームを映すだけで、操作はできません。",
    copyScreen: "リンクをコピー",
  },

  screen: {
    title: (room) => `${room} 会場スクリーン`,
    years: (years) => `${years}周年`,
    more: (count: number) => `ほか${count}名`,
    askHere: "質問はこちら",
    votes: (count) => `賛同${count}名`,
    lost: "接続が切れました。再接続しています",
    next: "次",
    needsLink: "この画面は専用リンクから開いてください。リンクはライブルームでモデレーターが確認できます。",
    ended:
      "この画面のリンクは新しくなりました。新しいリンクで開いてください。リンクはライブルームでモデレーターが確認できます。",
  },
  saying: {
    sending: "送信中",
    waitingForLine: "保存済み。接続が戻ると送信します",
    notSent: "送信できませんでした",
    heldBack: (seconds) => `短時間に続いたため、${seconds}秒後に送信します`,
    unreadable: "この文は送信できません。空であるか、長すぎるか、読み取れない文字が含まれています。",
    editAgain: "修正して送信する",
    discard: "破棄する",
    charsLeft: (count) => `残り${count}文字`,
  },
} satisfies RoomsWords;
