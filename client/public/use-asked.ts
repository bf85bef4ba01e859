import { useState } from "react";
import { useCommand } from "#client/sending.ts";
import type { CommandName, Output } from "#shared/contract.ts";

/** What a read answered, once it did. */
export function useAsked<C extends CommandName>(command: C) {
  const [value, setValue] = useState<Output<C> | null>(null);
  const asked = useCommand(command, setValue);
  return { ...asked, value };
}
