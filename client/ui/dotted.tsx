import { Fragment } from "react";

interface DottedProps {
  /** What is not there is left out. */
  parts: readonly (string | false | null | undefined)[];
}

/** `From the hall · Letters`: on one line, and each on its own, so that no text turns what stands beside it. */
export function Dotted({ parts }: DottedProps) {
  return parts
    .filter((part): part is string => Boolean(part))
    .map((part, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two parts may read the same
      <Fragment key={at}>
        {at > 0 && " · "}
        <bdi>{part}</bdi>
      </Fragment>
    ));
}
