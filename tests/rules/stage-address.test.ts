import { expect, test } from "vitest";
import { embedAddress } from "#client/stages/embed-address.ts";

const youtube = "https://www.youtube-nocookie.com/embed/";

test.each([
  [
    "youtube",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3",
    `${youtube}dQw4w9WgXcQ?autoplay=1&playsinline=1&rel=0`,
  ],
  ["youtube", "https://youtu.be/dQw4w9WgXcQ", `${youtube}dQw4w9WgXcQ?autoplay=1&playsinline=1&rel=0`],
  [
    "youtube",
    "https://www.youtube.com/live/dQw4w9WgXcQ",
    `${youtube}dQw4w9WgXcQ?autoplay=1&playsinline=1&rel=0`,
  ],
  [
    "youtube",
    "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv/live",
    `${youtube}live_stream?channel=UCabcdefghijklmnopqrstuv&autoplay=1&playsinline=1&rel=0`,
  ],
  [
    "bilibili",
    "https://live.bilibili.com/21144080",
    "https://www.bilibili.com/blackboard/live/live-activity-player.html?cid=21144080&quality=0",
  ],
  [
    "bilibili",
    "https://www.bilibili.com/video/BV1xx411c7mD",
    "https://player.bilibili.com/player.html?bvid=BV1xx411c7mD&autoplay=1",
  ],
] as const)("a %s page that was copied becomes its player: %s", (kind, url, player) => {
  expect(embedAddress({ kind, url })).toBe(player);
});

test.each([
  ["youtube", "https://www.youtube.com/@university"],
  ["youtube", "https://example.org/watch?v=dQw4w9WgXcQ"],
  ["youtube", 'https://youtu.be/"><script>'],
  ["bilibili", "https://notbilibili.com/video/BV1xx411c7mD"],
  ["bilibili", "https://live.bilibili.com/p/html"],
  ["zoom", "https://zoom.us/j/1234567890"],
] as const)("nothing else is put into a frame: %s %s", (kind, url) => {
  expect(embedAddress({ kind, url })).toBeNull();
});
