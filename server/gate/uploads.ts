import express, { type Request, type Response } from "express";
import { refusalOf } from "#server/gate/answers.ts";
import { requireSize } from "#server/gate/at-once.ts";
import { limits } from "#shared/limits.ts";
import { Refused } from "#shared/refusal.ts";

const waitSeconds = 5;

/** Reads what comes in as it is, a few at a time: each is in memory whole. */
export function createUploads() {
  const read = express.raw({ type: () => true, limit: limits.pictureBytesMax });
  let coming = 0;
  return async (request: Request, response: Response): Promise<Buffer> => {
    requireSize(request, limits.pictureBytesMax);
    if (coming >= limits.uploadsAtOnceMax) throw new Refused("too-many", { retryAfterSeconds: waitSeconds });
    coming += 1;
    try {
      await new Promise<void>((done, fail) =>
        read(request, response, (problem?: unknown) => (problem ? fail(problem) : done())),
      );
      return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    } catch (problem) {
      throw refusalOf(problem) ?? problem;
    } finally {
      coming -= 1;
    }
  };
}
