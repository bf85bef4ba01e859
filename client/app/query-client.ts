import { QueryClient } from "@tanstack/react-query";
import { Offline } from "#client/wire.ts";

const offlineTriesMax = 3;

/** A refusal is an answer and is not asked again; a lost line is. */
export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (tries, error) => error instanceof Offline && tries < offlineTriesMax,
        networkMode: "always",
      },
    },
  });
