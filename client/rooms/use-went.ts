import { useRef } from "react";
import type { Programme, ReleasedSession } from "#shared/programme.ts";
import type { NowNext } from "./now-next.ts";
import { wentFrom } from "./went.ts";

/** The session that was on here and is not any more, though its time is not over: moved, or called off. */
export function useWent(
  programme: Programme,
  roomId: string,
  nowNext: NowNext | null,
): ReleasedSession | null {
  const on = useRef<string | null>(null);
  if (nowNext?.now) on.current = nowNext.now.session.id;
  return nowNext?.now ? null : wentFrom(programme, roomId, on.current);
}
