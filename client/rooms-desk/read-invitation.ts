import { limits } from "#shared/limits.ts";
import type { Stage } from "#shared/rooms.ts";

export type Invitation = Pick<Stage, "kind" | "url" | "meetingNumber" | "passcode">;

/**
 * What stands in a link, or in the whole text of an invitation, that somebody pastes: which service it is,
 * where, and what to type there. Null where there is no link in it. Texts are read in the languages in which
 * these services write them; what is not found stays empty.
 */
export function readInvitation(pasted: string): Invitation | null {
  const text = pasted.normalize("NFKC").replaceAll(/\p{Cf}/gu, "");
  const found = linksIn(text).map((url) => ({ url, kind: serviceOf(url) }));
  // An invitation has links of other things beside its own: to dial in, to install, to be helped.
  const link = found.find(({ kind }) => kind !== null) ?? found[0];
  if (!link) return null;
  const kind = link.kind ?? "link";
  const words = text.replaceAll(linkPattern, " ");
  return {
    kind,
    url: link.url,
    meetingNumber: isMeeting(kind) ? short(numberIn(words) ?? numberOf(link.url)) : "",
    passcode: isMeeting(kind) ? short(passcodeIn(words)) : "",
  };
}

const meetings: readonly Stage["kind"][] = ["tencent", "zoom", "teams", "webex"];
/** Whether there is a number and a passcode to type. */
export const isMeeting = (kind: Stage["kind"]) => meetings.includes(kind);

const hosts: readonly [Stage["kind"], RegExp][] = [
  ["zoom", /(^|\.)(zoom\.us|zoom\.com|zoom\.com\.cn|zoomgov\.com|zoomus\.cn)$/],
  ["tencent", /^(meeting\.tencent\.com|wemeet\.qq\.com|(www\.)?voovmeeting\.com)$/],
  ["teams", /^teams\.(microsoft\.com|live\.com|cloud\.microsoft|microsoftonline\.cn)$/],
  ["webex", /(^|\.)webex\.com(\.cn)?$/],
  ["youtube", /(^|\.)(youtube\.com|youtube-nocookie\.com|youtu\.be)$/],
  ["bilibili", /(^|\.)(bilibili\.com|b23\.tv)$/],
];

/** The service that an address is of, by its host; null where it is none that we know. */
export function serviceOf(address: string): Stage["kind"] | null {
  const url = URL.parse(address);
  if (!url) return null;
  const [kind] = hosts.find(([, host]) => host.test(url.hostname)) ?? [];
  if (kind) return kind;
  return url.pathname.endsWith(".m3u8") ? "hls" : null;
}

const linkPattern = /https?:\/\/[\w\-.~:/?#@!$&*+=%[\]]+/g;
const linksIn = (text: string) =>
  (text.match(linkPattern) ?? [])
    .map(withoutEndOfSentence)
    .filter((link) => URL.canParse(link) && link.length <= limits.urlCharsMax);

function withoutEndOfSentence(link: string): string {
  let end = link.length;
  while (".:!?]".includes(link[end - 1] ?? " ")) end--;
  return link.slice(0, end);
}

const numberLabels = [
  /(?:meeting|webinar)\s*(?:id|number|no\.?)/,
  /(?:ミーティング|会議|ウェビナー)\s*(?:id|番号)/,
  /会[议議]\s*(?:id|号码?)/,
  /[#＃]?\s*腾讯会议/,
];
const numberAfter = new RegExp(
  `(?:${numberLabels.map(({ source }) => source).join("|")})[^\\d\\n]{0,30}(\\d[\\d -]{6,22}\\d)`,
  "iu",
);
const numberIn = (words: string) => numberAfter.exec(words)?.[1];
/** Zoom says it in the link as well. */
const numberOf = (url: string) => /\/(?:j|w|s|wc\/join)\/(\d{9,12})\b/.exec(url)?.[1];

const passcodeAfter =
  /(?:passcode|password|パスコード|パスワード|口令|(?:会[议議]|入会)?密[码碼])[^\S\n]*:?[^\S\n]*([^\s,，。()（）]+)/iu;
const passcodeIn = (words: string) => passcodeAfter.exec(words)?.[1];

const short = (read = "") => (read.length <= limits.passcodeCharsMax ? read.trim() : "");
