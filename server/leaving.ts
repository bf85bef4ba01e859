import { z } from "zod";

/**
 * The same schema for what leaves: fields that the contract does not name are dropped as before, but
 * each text goes out as it is kept. The door refuses today what it took yesterday.
 */
export function leaving(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodCodec) return schema.out as z.ZodType;
  if (schema instanceof z.ZodObject)
    return schema.clone({ ...schema.def, shape: valuesOf(schema.shape as Record<string, z.ZodType>) });
  if (schema instanceof z.ZodArray) return schema.clone({ ...schema.def, element: inner(schema.element) });
  if (schema instanceof z.ZodRecord)
    return schema.clone({ ...schema.def, valueType: inner(schema.valueType) });
  if (schema instanceof z.ZodUnion)
    return schema.clone({ ...schema.def, options: schema.options.map((each) => inner(each)) });
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return schema.clone({ ...schema.def, innerType: inner(schema.unwrap()) } as never);
  return schema;
}

const inner = (part: z.core.$ZodType) => leaving(part as z.ZodType);
const valuesOf = (shape: Record<string, z.ZodType>) =>
  Object.fromEntries(Object.entries(shape).map(([name, part]) => [name, leaving(part)]));
