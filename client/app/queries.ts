import { type QueryClient, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { answered, useCommand, why } from "#client/sending.ts";
import type { CommandName, Given, Output } from "#shared/contract.ts";

/** Everything a read is kept under, so that a write can say which reads it has made old. */
export const queryKey = <C extends CommandName>(command: C, input: Given<C>) => [command, input] as const;

interface ReadOptions {
  enabled?: boolean;
}

/** What a read command answers: TanStack's result, with the refusal apart from the lost line. */
export function useRead<C extends CommandName>(command: C, input: Given<C>, options: ReadOptions = {}) {
  const query = useQuery({
    queryKey: queryKey(command, input),
    queryFn: () => answered(command, input),
    enabled: options.enabled ?? true,
  });
  return { ...query, ...why(query.error) };
}

type ReadLatestFirst = "audit.list" | "staff.audit" | "edits.list" | "releases.list";

/** A long list, read a page at a time, the latest first: what was read stays in sight while more comes. */
export function useLatestFirst<C extends ReadLatestFirst>(
  command: C,
  input: Omit<Given<C>, "before">,
  pageRows: number,
) {
  type Rows = Output<C>;
  const query = useInfiniteQuery({
    queryKey: queryKey(command, input as Given<C>),
    queryFn: ({ pageParam }) => answered(command, { ...input, before: pageParam } as Given<C>),
    initialPageParam: null as Given<C>["before"],
    getNextPageParam: (page: Rows) => {
      const last = page.length === pageRows ? page.at(-1) : undefined;
      return last && { at: last.at, id: last.id };
    },
  });
  return {
    rows: query.data?.pages.flat() as Rows | undefined,
    /** Null where there is nothing earlier. */
    earlier: query.hasNextPage ? () => void query.fetchNextPage() : null,
    isReading: query.isPending || query.isFetchingNextPage,
    ...why(query.error),
  };
}

interface WriteOptions<C extends CommandName> {
  /** The reads that are old once this has been written. */
  invalidates?: readonly CommandName[];
  onDone?: (value: Output<C>, input: Given<C>) => void;
}

/** A command of a page that keeps what it has read: what the command makes old is read anew before it is done. */
export function useWrite<C extends CommandName>(
  command: C,
  { invalidates = [], onDone }: WriteOptions<C> = {},
) {
  const client = useQueryClient();
  return useCommand(
    command,
    async (value, input) => {
      onDone?.(value, input);
      await forget(client, invalidates);
    },
    // What this was decided on is no longer so: the page shows how things stand.
    async ({ code }) => {
      if (code === "changed-meanwhile") await forget(client, invalidates);
    },
  );
}

export const forget = (client: QueryClient, commands: readonly CommandName[]) =>
  Promise.all(commands.map((command) => client.invalidateQueries({ queryKey: [command] })));
