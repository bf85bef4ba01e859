import { z } from "zod";
import { type CommandName, contract } from "#shared/contract.ts";
import { newId } from "#shared/new-id.ts";
import type { Chance } from "#tests/faults/chance.ts";
import type { Target } from "./target.ts";

interface Schema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  prefixItems?: Schema[];
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  format?: string;
  maxLength?: number;
}

const schemaOf = (input: z.ZodType) =>
  z.toJSONSchema(input, { io: "input", unrepresentable: "any", reused: "inline" }) as Schema;
const schemas = new Map(
  Object.entries(contract).map(([name, { input }]) => [name as CommandName, schemaOf(input)]),
);
export const commandNames = [...schemas.keys()];

/** Texts whose form the schema does not tell. */
const known: Record<string, string[]> = {
  slug: ["hall-2", "a"],
  zone: ["Asia/Tokyo", "Asia/Shanghai", "America/New_York"],
  wall: ["2031-12-02T10:00", "2031-11-02T01:30", "2031-03-09T02:30"],
  offset: ["+09:00", "-05:00"],
  sealColour: ["#b3261e"],
  proof: ["p".repeat(43)],
  url: ["https://example.org/live.m3u8"],
  date: ["2031-12-02", "2031-12-03"],
  "date-time": ["2031-12-02T09:00:00Z", "2031-12-02T18:00:00+09:00"],
  en: ["Hello", "a", "Twenty years"],
};

/** What a command would take, made from its own schema: refused, if at all, for deeper reasons. */
export function inputFor(name: CommandName, chance: Chance, target: Target): unknown {
  return plausible(schemas.get(name) as Schema, "", chance, target);
}

const schemasOfCalls = new Map<z.ZodType, Schema>();

/** For the calls that come by socket. */
export function inputOf(input: z.ZodType, chance: Chance, target: Target): unknown {
  const schema = schemasOfCalls.getOrInsertComputed(input, schemaOf);
  return plausible(schema, "", chance, target);
}

function plausible(schema: Schema, name: string, chance: Chance, target: Target): unknown {
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return plausible(chance.pick(either), name, chance, target);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return chance.pick(schema.enum);
  if (schema.properties) {
    const required = new Set(schema.required);
    const given = Object.entries(schema.properties).filter(
      ([key]) => required.has(key) || chance.happens(0.6),
    );
    return Object.fromEntries(given.map(([key, part]) => [key, plausible(part, key, chance, target)]));
  }
  if (schema.type === "array") {
    const length = Math.min(schema.maxItems ?? 2, Math.max(schema.minItems ?? 0, chance.below(3)));
    return Array.from({ length }, () => plausible(schema.items ?? {}, name, chance, target));
  }
  if (schema.type === "boolean") return chance.happens(0.5);
  if (schema.type === "null") return null;
  if (schema.type === "integer" || schema.type === "number") return someNumber(schema, name, chance);
  return someText(schema, name, chance, target);
}

function someNumber({ minimum = 0, maximum = 100 }: Schema, name: string, chance: Chance): number {
  if (name === "version") return chance.below(2);
  return chance.pick([
    minimum,
    Math.max(minimum, Math.min(maximum, 30)),
    Math.max(-1e9, Math.min(maximum, 1e9)),
  ]);
}

function someText({ format, maxLength = 40 }: Schema, name: string, chance: Chance, target: Target): string {
  if (format === "uuid") {
    const ids = target.ids[name] ?? target.ids.id ?? [];
    return chance.happens(0.85) && ids.length > 0 ? chance.pick(ids) : newId();
  }
  if (name === "slug" && chance.happens(0.7)) return target.slug;
  if (name === "token") return chance.pick(target.tokens);
  if (format === "email") return `${chance.below(1e9)}@example.org`;
  const fitting = known[name] ?? known[format ?? ""] ?? ["Hello", "山田 太郎", "渡邉", "x"];
  return chance.pick(fitting).slice(0, maxLength);
}
