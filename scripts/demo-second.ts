import { serve } from "#server/serve.ts";
import { demoClock } from "./demo-clock.ts";

/** The demonstration's second server, on the clock that the first one began at DEMO_BEGUN_AT. */
const { clock } = demoClock(Temporal.Instant.from(process.env.DEMO_BEGUN_AT ?? ""));
await serve({ clock });
