import type { Refusal, RefusalCode } from "#shared/refusal.ts";
import type { Lang } from "#shared/texts.ts";

type Detail = NonNullable<Refusal["detail"]>;
/** A new code without words does not compile. Each says what to do next. */
export type RefusalWords = Record<RefusalCode, (detail: Detail) => string>;

const minutesPerHour = 60;

/** In minutes, or where those would be many in hours. */
function wait(seconds = 60, units: { minutes: string; hours: string }): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return minutes <= 2 * minutesPerHour
    ? `${minutes}${units.minutes}`
    : `${Math.ceil(minutes / minutesPerHour)}${units.hours}`;
}

export const refusalWords: Record<Lang, RefusalWords> = {
  en: {
    "bad-input": () => "Something is not filled in as it should be. Please look at the marked fields.",
    "too-large": () => "This is too large to be sent. Please shorten it, or choose a smaller file.",
    "too-many": ({ retryAfterSeconds }) =>
      `That was too often within a short time. Please try again in ${wait(retryAfterSeconds, { minutes: " min", hours: " hours" })}.`,
    "sign-in-needed": () =>
      "You are not signed in here. Open your personal link, or have it mailed to you again.",
    "not-yours": () => "This is not yours to change. Ask the organizers if you think it should be.",
    "passkey-needed": () =>
      "This needs your passkey. Open the organizers' pages: they ask for it, or show how to make one.",
    "not-found": () => "This is not here, or no longer. Go back and choose again.",
    "not-from-here": () =>
      "This came from another site, so nothing was done. Open the page here and try again.",
    "link-dead": () => "This link has been used, replaced, or has run out. Have a new one mailed to you.",
    "no-mail": () =>
      "No mail leaves this server, so nobody could press a link. Have SMTP_URL set first, or give seats at once.",
    "no-seat": () => "This comes with a seat, and you do not have one yet. It works as soon as you do.",
    "sold-out": ({ free }) =>
      free
        ? `All seats of this kind are taken. ${free} ${free === 1 ? "seat is" : "seats are"} free the other way: take part like that instead?`
        : "All seats of this kind are taken, so nothing was changed.",
    "registration-closed": () =>
      "Registration has closed. If you still want to come, write to the organizers.",
    "event-over": () => "The event is over, or has been cancelled, so this can no longer be changed.",
    "already-taken": ({ field }) =>
      field === "email"
        ? "Somebody is registered with this address already. Use another, or have the personal link mailed to it."
        : "This is in use already. Please choose another.",
    "changed-meanwhile": () =>
      "Somebody else saved this before you. Load it again, then make your change again.",
    "time-gap": ({ suggestion }) =>
      `Clocks are put forward then: this time does not exist on that day.${suggestion ? ` Take ${suggestion.slice(11, 16)} instead?` : " Choose another."}`,
    "time-twice": () =>
      "Clocks are put back then: this time comes twice on that day. Say which of the two you mean.",
    "last-owner": () => "An event needs an owner. Make somebody else an owner first.",
    "last-founder": () => "The server needs somebody who looks after it. Make somebody else one first.",
    "passkey-wrong": () =>
      "This was not confirmed: it came too late, or is not yours. Nothing was done; please try again.",
    "still-used": () => "Something still refers to this. Take it out there first.",
    "not-now": () =>
      "This is not possible in the present state. Load the page again to see how things stand.",
    "not-ready": () => "Something must be filled in first. The page says what.",
    "too-many-open": () =>
      "Your earlier questions are still waiting. Ask again once one of them has been taken up.",
    "at-limit": ({ max }) => `One event holds at most ${max} of these. Remove one that is no longer needed.`,
    "bad-file": () => "This file is not a picture that can be used. Choose a PNG, JPEG or WebP.",
    busy: () => "We cannot save at the moment. Nothing is lost: please try again in a minute.",
  },
  ja: {
    "bad-input": () => "入力内容に誤りがあります。印の付いた項目をご確認ください。",
    "too-large": () => "大きすぎて送信できません。短くするか、小さいファイルを選んでください。",
    "too-many": ({ retryAfterSeconds }) =>
      `短い時間に操作が集中しました。${wait(retryAfterSeconds, { minutes: "分", hours: "時間" })}ほど待ってからもう一度お試しください。`,
    "sign-in-needed": () =>
      "このブラウザーではログインしていません。専用リンクを開くか、リンクを再送してください。",
    "not-yours": () => "この操作を行う権限がありません。必要な場合は主催者にお問い合わせください。",
    "passkey-needed": () =>
      "この操作にはパスキーが必要です。運営ページを開くと、確認または作成の案内が表示されます。",
    "not-found": () => "見つかりません。削除された可能性があります。前のページに戻って選び直してください。",
    "not-from-here": () =>
      "ほかのサイトからの操作のため、何も行いませんでした。このサイトのページを開いてやり直してください。",
    "link-dead": () =>
      "このリンクは使用済みか、差し替えられたか、期限が切れています。新しいリンクを送信してください。",
    "no-mail": () =>
      "このサーバーからはメールを送信できないため、リンクを押していただくことができません。先に SMTP_URL を設定するか、登録と同時に席を確保する設定にしてください。",
    "no-seat": () => "お席が確保されていないため、まだご利用いただけません。確保され次第ご利用いただけます。",
    "sold-out": ({ free }) =>
      free
        ? `この参加方法は満席です。もう一方の参加方法には${free}席の空きがあります。そちらに変更しますか。`
        : "この参加方法は満席のため、変更していません。",
    "registration-closed": () =>
      "参加申込の受付は終了しました。参加を希望される方は主催者にお問い合わせください。",
    "event-over": () => "行事は終了または中止となったため、変更できません。",
    "already-taken": ({ field }) =>
      field === "email"
        ? "このメールアドレスはすでに登録されています。別のアドレスを使うか、専用リンクを再送してください。"
        : "すでに使われています。別のものを選んでください。",
    "changed-meanwhile": () => "ほかの方が先に保存しました。読み込み直してから、もう一度変更してください。",
    "time-gap": ({ suggestion }) =>
      `時計が進められるため、この日にこの時刻は存在しません。${suggestion ? `${suggestion.slice(11, 16)}にしますか。` : "別の時刻を選んでください。"}`,
    "time-twice": () => "時計が戻されるため、この日にこの時刻は2回あります。どちらかを選んでください。",
    "last-owner": () => "責任者が1人は必要です。先にほかの方を責任者にしてください。",
    "last-founder": () => "サーバーの管理者が1人は必要です。先にほかの方を管理者にしてください。",
    "passkey-wrong": () =>
      "確認できませんでした。時間切れか、登録されていないものです。何も行っていません。もう一度お試しください。",
    "still-used": () => "ほかの項目から参照されています。先にそちらを外してください。",
    "not-now": () => "現在の状態ではこの操作はできません。読み込み直して状況をご確認ください。",
    "not-ready": () => "先に入力が必要な項目があります。ページの表示をご確認ください。",
    "too-many-open": () => "以前の質問がまだ確認待ちです。取り上げられてから、あらためてご質問ください。",
    "at-limit": ({ max }) =>
      `1つの行事に登録できるのは最大${max}件です。不要なものを削除してからお試しください。`,
    "bad-file": () => "画像として使えないファイルです。PNG、JPEG、WebPのいずれかを選んでください。",
    busy: () => "現在、保存できません。入力は失われていません。1分ほど待ってからもう一度お試しください。",
  },
  "zh-Hans": {
    "bad-input": () => "填写内容有误，请检查标出的项目。",
    "too-large": () => "内容过大，无法发送。请缩短内容，或选择较小的文件。",
    "too-many": ({ retryAfterSeconds }) =>
      `短时间内操作过于频繁，请在${wait(retryAfterSeconds, { minutes: "分钟", hours: "小时" })}后重试。`,
    "sign-in-needed": () => "您尚未在此登录。请打开您的个人链接，或重新发送链接到邮箱。",
    "not-yours": () => "您没有权限进行此操作。如有需要，请联系主办方。",
    "passkey-needed": () => "此操作需要通行密钥。请打开组织者页面，按提示验证或创建。",
    "not-found": () => "找不到此内容，可能已被移除。请返回后重新选择。",
    "not-from-here": () => "该请求来自其他网站，因此未执行。请在本站打开页面后重试。",
    "link-dead": () => "该链接已使用、已更换或已过期。请重新发送一个链接。",
    "no-mail": () => "本服务器无法发送邮件，没有人能点击链接。请先设置 SMTP_URL，或选择报名时立即分配席位。",
    "no-seat": () => "需要有席位才能使用，您目前还没有席位。有了席位后即可使用。",
    "sold-out": ({ free }) =>
      free
        ? `该参加方式的席位已满。另一种方式还有${free}个席位，要改用那种方式吗？`
        : "该参加方式的席位已满，未作更改。",
    "registration-closed": () => "报名已截止。如仍希望参加，请联系主办方。",
    "event-over": () => "活动已结束或已取消，无法再更改。",
    "already-taken": ({ field }) =>
      field === "email"
        ? "该邮箱已报名。请使用其他邮箱，或将个人链接重新发送到该邮箱。"
        : "已被使用，请换一个。",
    "changed-meanwhile": () => "其他人已先保存。请重新载入后再进行更改。",
    "time-gap": ({ suggestion }) =>
      `当天时钟拨快，此时刻不存在。${suggestion ? `要改为${suggestion.slice(11, 16)}吗？` : "请选择其他时间。"}`,
    "time-twice": () => "当天时钟拨慢，此时刻出现两次。请选择是哪一次。",
    "last-owner": () => "活动至少需要一位负责人。请先指定另一位负责人。",
    "last-founder": () => "服务器至少需要一位管理者。请先指定其他管理者。",
    "passkey-wrong": () => "未能确认：可能已超时，或并非您登记的内容。未做任何更改，请重试。",
    "still-used": () => "仍有其他内容引用此项，请先在那里移除。",
    "not-now": () => "当前状态下无法进行此操作。请重新载入页面查看最新情况。",
    "not-ready": () => "需要先填写一些内容，请查看页面提示。",
    "too-many-open": () => "您之前的提问仍在等待。待其中一个被采纳后再提问。",
    "at-limit": ({ max }) => `每个活动最多可有${max}项。请先移除不再需要的项目。`,
    "bad-file": () => "该文件不是可用的图片。请选择PNG、JPEG或WebP。",
    busy: () => "暂时无法保存，内容没有丢失。请一分钟后重试。",
  },
};
