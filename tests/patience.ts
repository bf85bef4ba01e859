import { vi } from "vitest";

/*
 * For all tests. What must come is waited for, however busy the machine is; where a promise says by when,
 * the test that holds it says so itself.
 */
const comesWithinMillis = 60_000;

const { waitFor } = vi;
vi.waitFor = (look, options) =>
  waitFor(
    look,
    typeof options === "number" ? options : { ...options, timeout: options?.timeout ?? comesWithinMillis },
  );
