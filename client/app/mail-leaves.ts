import { useRead } from "#client/app/queries.ts";

/** Whether mail can leave the server: null until that is known. */
export function useMailLeaves(): boolean | null {
  const self = useRead("signins.self", {});
  return self.data?.staff?.mailLeaves ?? null;
}
