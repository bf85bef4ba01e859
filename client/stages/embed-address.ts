import type { Stage } from "#shared/rooms.ts";

/**
 * The player's address for a page that people copied from their browser, or null where there is
 * none: then the page itself is linked. Only known hosts are put into a frame.
 */
export function embedAddress(stage: Pick<Stage, "kind" | "url">): string | null {
  const url = URL.parse(stage.url);
  if (!url) return null;
  if (stage.kind === "youtube") return youtube(url);
  if (stage.kind === "bilibili") return bilibili(url);
  return null;
}

// https://developers.google.com/youtube/player_parameters
function youtube(url: URL): string | null {
  const [first = "", second = ""] = url.pathname.slice(1).split("/");
  const player = "https://www.youtube-nocookie.com/embed/";
  const playing = "autoplay=1&playsinline=1&rel=0";
  if (first === "channel" && /^UC[\w-]{10,40}$/.test(second))
    return `${player}live_stream?channel=${second}&${playing}`;
  const video = {
    "youtu.be": first,
    "www.youtube.com": watched(url, first, second),
    "m.youtube.com": watched(url, first, second),
    "youtube.com": watched(url, first, second),
    "www.youtube-nocookie.com": second,
  }[url.hostname];
  return video && /^[\w-]{6,20}$/.test(video) ? `${player}${video}?${playing}` : null;
}

const watched = (url: URL, first: string, second: string) =>
  first === "watch" ? url.searchParams.get("v") : ["live", "embed", "shorts"].includes(first) ? second : null;

// A live room has a number, a recording a BV number; each has a player of its own.
function bilibili(url: URL): string | null {
  const [first = "", second = ""] = url.pathname.slice(1).split("/");
  if (url.hostname === "live.bilibili.com") {
    const room = /^\d{1,12}$/.test(first) ? first : second;
    return /^\d{1,12}$/.test(room)
      ? `https://www.bilibili.com/blackboard/live/live-activity-player.html?cid=${room}&quality=0`
      : null;
  }
  const video = first === "video" ? second : (url.searchParams.get("bvid") ?? "");
  return /(^|\.)bilibili\.com$/.test(url.hostname) && /^BV\w{8,14}$/.test(video)
    ? `https://player.bilibili.com/player.html?bvid=${video}&autoplay=1`
    : null;
}
