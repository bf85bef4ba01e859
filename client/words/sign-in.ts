import type { SignInProof } from "#shared/signins.ts";
import type { Lang } from "#shared/texts.ts";

/** A team member's own sign-in: passkeys, recovery codes, and where they are signed in. */
export interface SignInWords {
  title: string;
  lead: string;
  passkeys: string;
  passkeysHint: string;
  impossible: string;
  oldBrowser: string;
  none: string;
  add: string;
  addTitle: string;
  name: string;
  nameHint: string;
  notMade: string;
  added: (name: string) => string;
  rename: string;
  renameOf: (name: string) => string;
  renamed: string;
  remove: string;
  removeOf: (name: string) => string;
  removeWhat: string[];
  removeLast: string;
  removed: (name: string) => string;
  used: (when: string) => string;
  neverUsed: string;
  elsewhere: string;
  codes: string;
  codesLeft: (left: number) => string;
  codesHint: string;
  newCodes: string;
  newCodesWhat: string[];
  codesShown: string;
  codesKeep: string;
  print: string;
  kept: string;
  signIns: string;
  signInsHint: string;
  here: string;
  since: (when: string) => string;
  seen: (when: string) => string;
  unknownBrowser: string;
  proofs: Record<SignInProof, string>;
  end: string;
  endOf: (browser: string) => string;
  endOthers: string;
  endOthersWhat: string[];
  ended: string;
  remind: string;
  remindWithheld: string;
  toPage: string;
  step: string;
  stepHow: string;
  stepCode: string;
  show: string;
  notShown: string;
  withCode: string;
  code: string;
  codeHint: string;
  useCode: string;
  noWay: string;
}

export const signInWords: Record<Lang, SignInWords> = {
  en: {
    title: "My sign-in",
    lead: "What opens your pages, and where they are open.",
    passkeys: "Passkeys",
    passkeysHint:
      "A second step after the mailed link: your fingerprint, face or screen lock, or a security key. Whoever reads your mail cannot sign in with it alone.",
    impossible: "Passkeys need an address with https. Ask whoever runs this server.",
    oldBrowser: "This browser cannot make passkeys. Open this page in a newer one.",
    none: "You have none yet: whoever gets into your mailbox can sign in as you.",
    add: "Add a passkey",
    addTitle: "Add a passkey",
    name: "Name",
    nameHint: "So that you know it again: the device it is on.",
    notMade: "No passkey was made. Try again, or choose another device.",
    added: (name) => `${name} opens your pages from now on`,
    rename: "Rename",
    renameOf: (name) => `Rename ${name}`,
    renamed: "Renamed",
    remove: "Remove",
    removeOf: (name) => `Remove ${name}?`,
    removeWhat: ["It opens your pages no more. On the device itself it stays until you remove it there."],
    removeLast:
      "It is your last one: from then on the mailed link alone lets you in, and your recovery codes are dead.",
    removed: (name) => `${name} is removed`,
    used: (when) => `Used ${when}`,
    neverUsed: "Not used yet",
    elsewhere: "Made at another address of this server: it does not open here.",
    codes: "Recovery codes",
    codesLeft: (left) => (left === 1 ? "One code is left." : `${left} codes are left.`),
    codesHint: "For the day on which you have none of your passkeys at hand. Each code works once.",
    newCodes: "Make new codes…",
    newCodesWhat: ["You get ten new codes.", "All codes of before are dead."],
    codesShown: "Your recovery codes",
    codesKeep:
      "They are shown this once. Print them, or write them down, and keep them away from your devices.",
    print: "Print",
    kept: "I have kept them",
    signIns: "Where you are signed in",
    signInsHint: "After twelve hours without use, and after seven days, a sign-in ends by itself.",
    here: "this browser",
    since: (when) => `since ${when}`,
    seen: (when) => `last used about ${when}`,
    unknownBrowser: "Unknown browser",
    proofs: { link: "by a link", waiting: "waits for a passkey", passkey: "with a passkey" },
    end: "End",
    endOf: (browser) => `End the sign-in in ${browser}`,
    endOthers: "End all others…",
    endOthersWhat: [
      "Everywhere but in this browser you are signed out at once.",
      "Sign-in links that are still in your mailbox are dead.",
    ],
    ended: "Ended",
    remind: "You own an event, and only your mailbox stands before it. Add a passkey: it takes a minute.",
    remindWithheld:
      "Owners of an event in which you have a role ask for a passkey. Add one, and the event is here again.",
    toPage: "To my sign-in",
    step: "One more step",
    stepHow:
      "Show your passkey: your device asks for your fingerprint, your face, its screen lock or the key.",
    stepCode: "None of your passkeys opens at this address. Use one of your recovery codes.",
    show: "Show my passkey",
    notShown: "Nothing was shown. Try again.",
    withCode: "I have none at hand: use a recovery code",
    code: "Recovery code",
    codeHint: "One of the ten that you were shown; capitals and hyphens do not matter.",
    useCode: "Use it",
    noWay: "Neither passkey nor code? Whoever runs the server can let you in.",
  },
  ja: {
    title: "サインインの設定",
    lead: "ご自身のページを開く方法と、現在開いている場所です。",
    passkeys: "パスキー",
    passkeysHint:
      "メールのリンクに続く二段階目の確認です。指紋・顔・画面ロック、またはセキュリティキーを使います。メールを読まれただけではサインインされません。",
    impossible: "パスキーには https のアドレスが必要です。サーバーの管理者にお問い合わせください。",
    oldBrowser: "このブラウザーではパスキーを作成できません。新しいブラウザーでこのページを開いてください。",
    none: "まだありません。メールを読める人は、あなたとしてサインインできてしまいます。",
    add: "パスキーを追加",
    addTitle: "パスキーの追加",
    name: "名前",
    nameHint: "どの端末のものか分かる名前を付けてください。",
    notMade: "パスキーは作成されませんでした。もう一度試すか、別の端末を選んでください。",
    added: (name) => `今後「${name}」でページを開けます`,
    rename: "名前を変更",
    renameOf: (name) => `「${name}」の名前を変更`,
    renamed: "名前を変更しました",
    remove: "削除",
    removeOf: (name) => `「${name}」を削除しますか`,
    removeWhat: ["このパスキーではページを開けなくなります。端末側のパスキーは端末で削除するまで残ります。"],
    removeLast: "最後のパスキーです。以後はメールのリンクだけでサインインでき、復旧コードは無効になります。",
    removed: (name) => `「${name}」を削除しました`,
    used: (when) => `最終使用 ${when}`,
    neverUsed: "未使用",
    elsewhere: "このサーバーの別のアドレスで作成されたため、ここでは使えません。",
    codes: "復旧コード",
    codesLeft: (left) => `残り ${left} 個です。`,
    codesHint: "パスキーが手元にないときのためのものです。各コードは一度だけ使えます。",
    newCodes: "新しいコードを発行…",
    newCodesWhat: ["新しいコードを10個発行します。", "これまでのコードはすべて無効になります。"],
    codesShown: "復旧コード",
    codesKeep: "表示されるのは今回だけです。印刷するか書き写して、端末とは別の場所に保管してください。",
    print: "印刷",
    kept: "保管しました",
    signIns: "サインイン中の場所",
    signInsHint: "12時間使わないか7日が過ぎると、自動的に終了します。",
    here: "このブラウザー",
    since: (when) => `${when} から`,
    seen: (when) => `最終使用 ${when} 頃`,
    unknownBrowser: "不明なブラウザー",
    proofs: { link: "リンクのみ", waiting: "パスキーの確認待ち", passkey: "パスキーで確認済み" },
    end: "終了",
    endOf: (browser) => `${browser} のサインインを終了`,
    endOthers: "ほかをすべて終了…",
    endOthersWhat: [
      "このブラウザー以外では、すぐにサインアウトされます。",
      "メールに残っているサインイン用リンクは使えなくなります。",
    ],
    ended: "終了しました",
    remind:
      "責任者を務める行事が、メールだけで守られています。パスキーを追加してください。1分ほどで済みます。",
    remindWithheld: "担当する行事の責任者がパスキーを求めています。追加すると、行事が再び表示されます。",
    toPage: "サインインの設定へ",
    step: "あと一歩です",
    stepHow: "パスキーを確認します。端末が指紋・顔・画面ロック、またはセキュリティキーを求めます。",
    stepCode: "このアドレスで使えるパスキーがありません。復旧コードを使ってください。",
    show: "パスキーで確認",
    notShown: "確認できませんでした。もう一度お試しください。",
    withCode: "手元にない場合は復旧コードを使う",
    code: "復旧コード",
    codeHint: "表示された10個のうちの1つです。大文字・小文字やハイフンは問いません。",
    useCode: "使う",
    noWay: "パスキーもコードもない場合は、サーバーの管理者にお問い合わせください。",
  },
  "zh-Hans": {
    title: "我的登录",
    lead: "用什么打开您的页面，以及当前在哪里登录。",
    passkeys: "通行密钥",
    passkeysHint: "在邮件链接之后的第二步：指纹、面容、锁屏密码或安全密钥。仅能读取您的邮件，无法登录。",
    impossible: "通行密钥需要 https 地址。请联系服务器管理者。",
    oldBrowser: "此浏览器无法创建通行密钥。请用较新的浏览器打开本页。",
    none: "您还没有通行密钥：能进入您邮箱的人就能以您的身份登录。",
    add: "添加通行密钥",
    addTitle: "添加通行密钥",
    name: "名称",
    nameHint: "便于您辨认，例如所在的设备。",
    notMade: "未创建通行密钥。请重试，或选择其他设备。",
    added: (name) => `今后可用“${name}”打开您的页面`,
    rename: "重命名",
    renameOf: (name) => `重命名“${name}”`,
    renamed: "已重命名",
    remove: "移除",
    removeOf: (name) => `移除“${name}”？`,
    removeWhat: ["它将不能再打开您的页面。设备上的通行密钥需在设备上自行删除。"],
    removeLast: "这是最后一个：此后仅凭邮件链接即可登录，恢复码也会失效。",
    removed: (name) => `已移除“${name}”`,
    used: (when) => `上次使用：${when}`,
    neverUsed: "尚未使用",
    elsewhere: "在本服务器的另一个地址创建，在此处无法使用。",
    codes: "恢复码",
    codesLeft: (left) => `剩余 ${left} 个。`,
    codesHint: "在手边没有通行密钥时使用。每个恢复码只能用一次。",
    newCodes: "重新生成…",
    newCodesWhat: ["您将得到十个新的恢复码。", "此前的恢复码全部失效。"],
    codesShown: "您的恢复码",
    codesKeep: "只显示这一次。请打印或抄写，并与设备分开保管。",
    print: "打印",
    kept: "我已保存",
    signIns: "登录位置",
    signInsHint: "十二小时未使用或满七天后，登录会自动结束。",
    here: "此浏览器",
    since: (when) => `自 ${when}`,
    seen: (when) => `上次使用约 ${when}`,
    unknownBrowser: "未知浏览器",
    proofs: { link: "仅凭链接", waiting: "等待通行密钥", passkey: "已用通行密钥" },
    end: "结束",
    endOf: (browser) => `结束在 ${browser} 的登录`,
    endOthers: "结束其他全部登录…",
    endOthersWhat: ["除此浏览器外，您将立即在所有地方退出登录。", "邮箱中尚未使用的登录链接会失效。"],
    ended: "已结束",
    remind: "您是活动负责人，而目前只有邮箱在保护它。请添加通行密钥，只需一分钟。",
    remindWithheld: "您所参与活动的负责人要求使用通行密钥。添加后，活动会重新显示。",
    toPage: "前往我的登录",
    step: "还差一步",
    stepHow: "请出示通行密钥：设备会要求指纹、面容、锁屏密码或安全密钥。",
    stepCode: "您的通行密钥都不能在此地址使用。请使用恢复码。",
    show: "出示通行密钥",
    notShown: "未能出示。请重试。",
    withCode: "手边没有？使用恢复码",
    code: "恢复码",
    codeHint: "此前显示的十个之一；大小写和连字符均可。",
    useCode: "使用",
    noWay: "既没有通行密钥也没有恢复码？请联系服务器管理者。",
  },
};
