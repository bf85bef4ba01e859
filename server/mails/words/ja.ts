import type { MailWords } from "./en.ts";

export const words = {
  greeting: (name) => `${name} 様`,
  greetingToNobody: "ご登録いただいた方へ",
  hosts: (names) => names.join("・"),
  kinds: {
    confirm: {
      name: "アドレスの確認",
      subject: (event) => `【参加登録のご確認】${event}`,
      opening: (event) =>
        `このメールアドレスで「${event}」への参加登録を承りました。ご本人のアドレスであることをご確認ください。確認が済むと、お席またはキャンセル待ちの順番が確定します。`,
      button: "確認して自分のページを開く",
      ends: (hours) =>
        `順番は登録から${hours}時間お取り置きします。その後もリンクは使えますが、その時点の空席、または待ち順の最後となります。`,
      notYou:
        "お心当たりのない場合は、何もなさらなくて結構です。このアドレスで参加が確定することはありません。",
    },
    confirmation: {
      name: "登録確認",
      subject: (event) => `【参加登録完了】${event}`,
      opening: (event) => `「${event}」への参加登録が完了しました。ご登録ありがとうございます。`,
    },
    waitlisted: {
      name: "キャンセル待ち",
      subject: (event) => `【キャンセル待ち】${event}`,
      opening: (event) =>
        `「${event}」へのご登録ありがとうございます。ただいま満席のため、キャンセル待ちとして承りました。`,
    },
    promoted: {
      name: "空席のお知らせ",
      subject: (event) => `【お席が確保できました】${event}`,
      opening: (event) => `「${event}」に空きが出ましたので、お席を確保いたしました。`,
    },
    "mode-switched": {
      name: "参加方法の変更",
      subject: (event) => `【参加方法の変更】${event}`,
      opening: (event) => `「${event}」の参加方法が変更されました。内容は以下のとおりです。`,
    },
    cancelled: {
      name: "登録の取消",
      subject: (event) => `【参加登録の取消】${event}`,
      opening: (event) =>
        `「${event}」の参加登録を取り消しました。お席は次の方へお譲りします。お心当たりのない場合は、空きがあるうちはご自分のページから元に戻せます。`,
    },
    "personal-link": {
      name: "専用リンク",
      subject: (event) => `【専用リンクのご案内】${event}`,
      opening: (event) => `「${event}」の専用リンクをお送りします。`,
    },
    "programme-changed": {
      name: "プログラム変更",
      subject: (event) => `【プログラム変更のお知らせ】${event}`,
      opening: (event) => `「${event}」のプログラムに変更がありました。変更内容は以下のとおりです。`,
    },
    "calendar-choice": {
      name: "カレンダー設定",
      subject: (event) => `【カレンダー設定の変更】${event}`,
      opening: (event) => `「${event}」のプログラムをカレンダーに入れる方法が変更されました。`,
    },
    "event-cancelled": {
      name: "行事の中止",
      subject: (event) => `【開催中止】${event}`,
      opening: (event) =>
        `誠に残念ながら、「${event}」は開催を中止することになりました。お手続きは不要です。カレンダーの予定も自動的に変更されます。`,
    },
    erased: {
      name: "情報を削除",
      subject: (event) => `個人情報を削除しました：${event}`,
      opening: (event) =>
        `ご依頼により、「${event}」に関して保存していた情報をすべて削除しました。これが最後のメールとなり、お送りしたリンクは使えなくなります。あらためてのご登録も歓迎いたします。`,
    },
    "address-confirm": {
      name: "アドレスのご確認",
      subject: (event) => `【メールアドレスのご確認】${event}`,
      opening: (event) =>
        `「${event}」のご連絡先を、このメールアドレスに変更するお申し出がありました。ご確認いただくまで、変更は行われません。`,
      button: "このアドレスを確認する",
      ends: "リンクの有効期間は24時間です。",
      notYou:
        "お心当たりのない場合は、何もしていただく必要はありません。このアドレスが使われることはありません。",
    },
    "address-changed": {
      name: "アドレスの変更",
      subject: (event) => `【メールアドレスの変更】${event}`,
      opening: (event, now) =>
        `専用リンクからのお申し出と、変更先での確認により、「${event}」のご連絡先が ${now} に変更されました。`,
      button: "心当たりがないので元に戻す",
      ends: "リンクの有効期間は7日間です。ご連絡先がこのアドレスに戻り、変更先からはご自分のページを開けなくなります。",
      notYou: "ご本人による変更の場合は、何もしていただく必要はありません。",
    },
    "erase-link": {
      name: "情報削除用のリンク",
      subject: (event) => `個人情報を削除しますか：${event}`,
      opening: (event) =>
        `「${event}」に関して保存している情報をすべて削除するご依頼を受け付けました。下のリンクを開いてボタンを押すと、削除されます。登録を続ける場合は、何もなさらないでください。`,
      button: "すべて削除する",
      ends: "リンクの有効期間は24時間です。",
      notYou: "お心当たりがない場合は、何もなさらないでください。ボタンを押さない限り削除されません。",
    },
    "staff-sign-in": {
      name: "ログイン用リンク",
      subject: "ログイン用リンク",
      opening: "このメールアドレスでJubileeへのログインが求められました。",
      button: "ログインする",
      ends: (minutes) => `リンクは${minutes}分以内に1回だけ使えます。`,
      notYou: "お心当たりのない場合は、何もしていただく必要はありません。",
    },
    "team-invitation": {
      name: "運営チームへの招待",
      subject: (event) => `【運営チームへのご招待】${event}`,
      opening: (inviter, event, role) =>
        `${inviter} さんから、「${event}」の運営に${role}として招待されました。`,
      button: "ログインページへ",
      how: "このメールが届いたアドレスでログインしてください。パスワードはなく、ログインのたびにリンクをメールでお送りします。",
    },
    "erasure-notice": {
      name: "情報の削除予定",
      subject: (event) => `個人情報の削除予定：${event}`,
      opening: (event, people, day) =>
        `行事の設定により、${day}に「${event}」の登録者${people}名の個人情報（氏名、メールアドレス、メールの記録、ライブルームでの発言者名）を削除します。人数などの集計は残ります。`,
      how: "名簿がまだ必要な場合は、それまでに書き出してください。保存期間を延ばすには、行事のページで変更できます。",
    },
    test: {
      name: "テスト",
      subject: (event) => `【テストメール】${event}`,
      opening: "これはテストメールです。お読みになれていれば、この行事のメールは届いています。",
    },
  },
  takePart: {
    onsite: "会場でのご参加です。受付で、ご自分のページに表示されるQRコードをご提示ください。",
    online:
      "オンラインでのご参加です。ライブルームへは、ご自分のページから、各セッション開始の15分前よりお入りいただけます。",
  },
  waiting: {
    onsite:
      "会場参加のキャンセル待ちです。お席が確保でき次第、メールでお知らせします。オンライン参加への変更は、ご自分のページから行えます。",
    online:
      "オンライン参加のキャンセル待ちです。お席が確保でき次第、メールでお知らせします。会場参加への変更は、ご自分のページから行えます。",
  },
  moreChanges: (left) => `このほか${left}件の変更があります。プログラムをご覧ください。`,
  invitations: {
    come: "各セッションの予定をカレンダーの招待として添付しました。最初の予定は自動で追加されることが多いですが、残りは添付ファイルを開いて追加してください。日時や場所の変更、中止も同じようにメールでお届けします。カレンダーの購読をご希望の場合は、ご自分のページで選べます（両方にすると予定が二重に表示されます）。",
    more: "1通のメールでお送りできる招待には限りがあります。全プログラムは、購読用カレンダーでご覧いただけます。",
    withdrawn:
      "取りやめになった予定は、このメールによりカレンダーから取り消されます。添付が複数ある場合は、それぞれを開いてください。",
  },
  labels: {
    when: "日時",
    before: "変更前",
    where: "会場",
    mode: "参加方法",
    programme: "プログラム",
    feed: "カレンダー購読用アドレス",
    help: "お問い合わせ",
    label: (label, value) => `${label}：${value}`,
  },
  openMyPage: "ご自分のページを開く",
  keepToYourself:
    "このリンクはご本人専用です。リンクを知る人は登録内容を変更できますので、他の方に転送しないでください。",
  roles: {
    founder: "サーバーの管理者",
    owner: "責任者",
    organizer: "運営担当",
    host: "主催機関担当",
    moderator: "モデレーター",
    door: "受付",
  },
  sentFor: (event) => `このメールは「${event}」に関するお知らせです。`,
} satisfies MailWords;
