import { buildIfOlder } from "../../scripts/build.ts";

/** Once, before files that run side by side would each build the same client. */
export default () => buildIfOlder();
