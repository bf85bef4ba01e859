import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

interface Response {
  content?: Record<string, { schema: object }>;
}
export interface Document {
  paths: Record<string, Record<string, { responses: Record<string, Response> }>>;
  components: object;
}

/** An answer as it came: where from, how, and with what. */
export interface Answered {
  command: string;
  method: "get" | "post";
  status: number;
  type: string;
  body: unknown;
}

/** Holds answers against what the document says of them. */
export function heldAgainst(document: Document) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const compiled = new Map<object, ReturnType<typeof ajv.compile>>();
  const validatorOf = (schema: object) => {
    const known = compiled.get(schema);
    if (known) return known;
    const made = ajv.compile({ ...schema, components: document.components });
    compiled.set(schema, made);
    return made;
  };

  return function untold({ command, method, status, type, body }: Answered): string | null {
    const responses = document.paths[`/api/${command}`]?.[method]?.responses ?? {};
    const response = responses[status] ?? responses[`${String(status)[0]}XX`];
    const content = response?.content?.[type.split(";")[0] ?? ""];
    if (!content) return `${method} ${command}: ${status} ${type} is in no document`;
    if (!type.startsWith("application/json") || typeof body !== "object") return null;
    const valid = validatorOf(content.schema);
    return valid(body) ? null : `${method} ${command}: ${status} ${ajv.errorsText(valid.errors)}`;
  };
}
