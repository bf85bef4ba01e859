/** `npm test` runs the short form; `npm run test:faults` (FAULTS=long) the long one. */
export const form: "short" | "long" = process.env.FAULTS === "long" ? "long" : "short";

/** How much of something this form does. */
export const sized = <T>(sizes: { short: T; long: T }): T => sizes[form];

/** No measure of anything: a machine that is busy with other things must not fail a test. */
export const patience = { timeout: sized({ short: 10, long: 60 }) * 60_000 };
