import type { ReactNode } from "react";
import { useHref, useLinkClickHandler } from "react-router";
import { type ButtonKind, LinkButton } from "#client/ui/button.tsx";

interface GoButtonProps {
  to: string;
  kind?: ButtonKind;
  children: ReactNode;
}

/** A link inside the app that looks like a button and loads no page anew. */
export function GoButton({ to, kind = "plain", children }: GoButtonProps) {
  const go = useLinkClickHandler<HTMLAnchorElement>(to);
  return (
    <LinkButton href={useHref(to)} kind={kind} onClick={go}>
      {children}
    </LinkButton>
  );
}
