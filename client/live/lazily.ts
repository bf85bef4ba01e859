import { type ComponentType, lazy } from "react";

const retryMillis = 2_000;

/** A part of the page that comes when it is wanted, tried again for as long as the line is away. */
export const lazily = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => ({ default: await untilItComes(load) }));

async function untilItComes<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((next) => setTimeout(next, retryMillis));
    }
  }
}
