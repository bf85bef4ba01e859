import type { RoomsWords } from "./en.ts";

export const words = {
  backToEvent: "イベント",
  skipToTalk: "チャットと質問へ移動",
  loading: "ルームを開いています",
  noSuchRoom: "このアドレスにルームはありません。",
  here: {
    onsite: (count) => `会場 ${count}人`,
    online: (count) => `オンライン ${count}人`,
  },
  peopleHere: "参加中の人",
  peopleNote: "いまこのルームを開いている人を、ひとり一回ずつ数えています。",
  from: { onsite: "会場から", online: "オンラインから" },
  nameErased: "お名前は削除済み",
  team: "運営チーム",

  now: "現在",
  next: "次",
  colon: "：",
  comma: "、",
  place: (at, of) => `${at}/${of}`,
  minutesLate: (minutes) => `${minutes}分遅れ`,
  nothingOn: "現在進行中の予定はありません",
  notBegun: "まだ始まっていません",
  calledOff: "ここでは行われなくなりました",
  wentTo: "会場が変わりました →",
  over: "このルームのプログラムは終了しました",
  programme: "このルームのプログラム",
  announcement: "お知らせ",

  line: {
    catchingUp: "接続を取り戻しています。そのままお使いください。",
    offline: "オフラインです。書いた内容は後で送信されます。",
    joining: "ルームへの接続に時間がかかっています。別の方法を自動的に試しています。",
    opening: "ルームに入っています",
  },
  ended: {
    heading: "このルームには現在入れません",
    newer: "このページは以前のバージョンです",
    revoked: "リンクまたは入室の権限が取り消されました。新しいリンクを請求するか、主催者にご連絡ください。",
    over: "イベントは終了しました。ご参加ありがとうございました。",
    reload: "もう一度入る",
  },
  comeIn: {
    heading: "入室する",
    text: "ライブルームには、会場・オンラインを問わず、参加登録した方がお入りいただけます。",
    register: "参加登録",
    sendLink: "リンクを送ってもらう",
    sendLinkHint: "登録済みの方は、確認メールにある個人用リンクからこのルームに入れます。",
    staff: "運営メンバーとしてサインイン",
  },

  tabs: { label: "このルームの内容", people: "参加者", now: "進行" },

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
    screen: "会場スクリーン",
    screenHint: "会場のスクリーン用リンクです。このルームを映すだけで、操作はできません。",
    copyScreen: "リンクをコピー",
  },

  screen: {
    title: (room) => `${room} 会場スクリーン`,
    years: (years) => `${years}周年`,
    askHere: "質問はこちら",
    votes: (count) => `${count}票`,
    lost: "接続が途切れました。追いついています",
    next: "次",
    needsLink: "この画面は専用リンクから開いてください。リンクはルームの司会者が確認できます。",
    ended:
      "この画面のリンクは新しくなりました。新しいリンクで開いてください。リンクはルームの司会者が確認できます。",
  },
  saying: {
    sending: "送信中",
    waitingForLine: "保存済み。接続が戻ると送信します",
    notSent: "送信できませんでした",
    heldBack: (seconds) => `短時間に続いたため、${seconds}秒後に送信します`,
    unreadable: "この文は送信できません。空であるか、長すぎるか、読み取れない文字が含まれています。",
    editAgain: "書き直して送る",
    discard: "破棄する",
    charsLeft: (count) => `残り${count}文字`,
  },
} satisfies RoomsWords;
