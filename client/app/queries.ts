import {
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { call, Offline } from "#client/wire.ts";
import type { CommandName, Given, Output } from "#shared/contract.ts";
import { type Refusal, Refused } from "#shared/refusal.ts";

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

type ReadLatestFirst = "audit.list" | "staff.audit" | "edits.list";

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

/**
 * Sends a write command. `mutate` fires and forgets, `mutateAsync` throws `Refused` or `Offline`;
 * both leave `refusal` or `offline` to be shown.
 */
export function useWrite<C extends CommandName>(command: C, options: WriteOptions<C> = {}) {
  const client = useQueryClient();
  const mutation = useMutation<Output<C>, Error, Given<C>>({
    mutationFn: (input) => answered(command, input),
    onSuccess: async (value, input) => {
      options.onDone?.(value, input);
      await forget(client, options.invalidates ?? []);
    },
    // What this was decided on is no longer so: the page shows how things stand.
    onError: async (problem) => {
      if (refusalOf(problem)?.code === "changed-meanwhile") await forget(client, options.invalidates ?? []);
    },
  });
  return { ...mutation, ...why(mutation.error) };
}

export const refusalOf = (error: unknown): Refusal | null =>
  error instanceof Refused ? error.refusal : null;

export const forget = (client: QueryClient, commands: readonly CommandName[]) =>
  Promise.all(commands.map((command) => client.invalidateQueries({ queryKey: [command] })));

async function answered<C extends CommandName>(command: C, input: Given<C>): Promise<Output<C>> {
  const reply = await call(command, input);
  if (!reply.ok) throw new Refused(reply.refusal.code, reply.refusal.detail);
  return reply.value;
}

const why = (error: unknown) => ({ refusal: refusalOf(error), offline: error instanceof Offline });
