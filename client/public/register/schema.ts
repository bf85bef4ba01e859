import type { Problems } from "./draft.ts";

/** The server's own schema, with its library: asked for when somebody begins to type. */
export const fetchSchema = () => import("./check.ts").catch(() => null);

/** What the form can be told before it is sent. Without the schema nothing: the server checks alike. */
export const checked = async (draft: unknown): Promise<Problems | null> =>
  (await fetchSchema())?.check(draft) ?? null;
