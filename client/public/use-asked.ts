import { useState } from "react";
import type { CommandName, Output } from "#shared/contract.ts";
import { useCommand } from "./use-command.ts";

/** What a read answered, once it did. */
export function useAsked<C extends CommandName>(command: C) {
  const [value, setValue] = useState<Output<C> | null>(null);
  const { send, sending } = useCommand(command, setValue);
  return { value, ask: send, sending };
}
