/**
 * The server's own schema, with its library: asked for when somebody begins to type, so that the
 * page is live without it. Null where it did not come through.
 */
export const theSchema = () => import("./check.ts").catch(() => null);
