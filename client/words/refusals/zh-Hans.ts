import type { RefusalWords } from "./en.ts";
import { wait } from "./wait.ts";

export const words = {
  "bad-input": () => "填写内容有误，请检查标出的项目。",
  "too-large": () => "内容过大，无法发送。请缩短内容，或选择较小的文件。",
  "too-many": ({ retryAfterSeconds }) =>
    `短时间内操作过于频繁，请在${wait(retryAfterSeconds, { minutes: "分钟", hours: "小时" })}后重试。`,
  "sign-in-needed": () => "您尚未在此登录。请打开您的个人链接，或重新发送链接到邮箱。",
  "not-yours": () => "您没有权限进行此操作。如有需要，请联系主办方。",
  "passkey-needed": () => "此操作需要通行密钥。请打开组织者页面，按提示验证或创建。",
  "not-found": () => "找不到此内容，可能已被删除。请返回后重新选择。",
  "not-from-here": () => "该请求来自其他网站，因此未执行。请在本站打开页面后重试。",
  "link-dead": () => "该链接已使用、已更换或已过期。请重新发送一个链接。",
  "no-seat": () => "您目前还没有名额，因此暂时无法使用。有了名额后即可使用。",
  "sold-out": ({ free }) =>
    free
      ? `该参加方式的名额已满。另一种方式还有${free}个名额，要改用那种方式吗？`
      : "该参加方式的名额已满，未作更改。",
  "registration-closed": () => "报名已截止。如仍希望参加，请联系主办方。",
  "event-over": () => "活动已结束或已取消，无法再更改。",
  "already-taken": ({ field }) =>
    field === "email"
      ? "该邮箱已报名。请使用其他邮箱，或将个人链接重新发送到该邮箱。"
      : "已被使用，请换一个。",
  "changed-meanwhile": () => "其他人已先保存。请重新载入后再进行更改。",
  "passkey-wrong": () => "未能确认：可能已超时，或并非您登记的通行密钥。未做任何更改，请重试。",
  "not-now": () => "当前状态下无法进行此操作。请重新载入页面查看最新情况。",
  "too-many-open": () => "您之前的提问仍待审核。待其中一个被采纳后再提问。",
  "load-anew": () => "请重新加载页面。已输入的内容和等待发送的内容都会保留。",
  busy: () => "暂时无法保存，内容没有丢失。请一分钟后重试。",
} satisfies RefusalWords;
