import { AppError } from "../../../shared/errors/errors.ts";

/** DynamoDB's deepest nesting of lists and maps. The item's own attributes are the first level. */
const DEEPEST = 31;
/** DynamoDB stores no number closer to zero than this. */
const SMALLEST = 1e-130;
/**
 * DynamoDB has no empty name; the SDK's conversion takes the two others for an object's prototype and class.
 */
const refusedNames = new Set(["", "__proto__", "constructor"]);

/**
 * A copy of a document as both adapters return it: JSON values only, undefined properties left out, lone
 * surrogates replaced, -0 as 0. Throws TypeError for what is not JSON, and AppError `table.limit` for what
 * DynamoDB cannot store: more than 31 levels, numbers beyond 2^53 or closer to zero than 1e-130, some
 * property names.
 */
export function storable(value: unknown): unknown {
  return copy(value, DEEPEST);
}

function copy(value: unknown, levels: number): unknown {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "string") return value.toWellFormed();
  if (typeof value === "number") return storableNumber(value);
  if (typeof value !== "object") throw new TypeError(`A ${typeof value} cannot be stored`);
  if (levels === 0) throw new AppError("table.limit", { limit: "depth" });
  if (Array.isArray(value)) return value.map((entry: unknown) => copy(entry ?? null, levels - 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError("Only plain objects can be stored");
  }
  const copied: Record<string, unknown> = {};
  for (const [name, entry] of Object.entries(value)) {
    if (refusedNames.has(name)) throw new AppError("table.limit", { limit: "propertyName" });
    if (entry !== undefined) copied[name.toWellFormed()] = copy(entry, levels - 1);
  }
  return copied;
}

function storableNumber(value: number): number {
  if (Number.isNaN(value)) throw new TypeError("NaN cannot be stored");
  const size = Math.abs(value);
  if (size > Number.MAX_SAFE_INTEGER || (size < SMALLEST && size > 0)) {
    throw new AppError("table.limit", { limit: "number" });
  }
  return value === 0 ? 0 : value;
}

/**
 * The size of a stored value as DynamoDB counts it. Source: DynamoDB developer guide, "Item sizes and
 * formats".
 */
export function storedBytes(value: unknown): number {
  if (typeof value === "string") return Buffer.byteLength(value);
  if (typeof value === "number") return numberBytes(value);
  if (typeof value !== "object" || value === null) return 1;
  let bytes = 3;
  for (const [name, entry] of Object.entries(value)) {
    bytes += 1 + (Array.isArray(value) ? 0 : Buffer.byteLength(name)) + storedBytes(entry);
  }
  return bytes;
}

/** One byte for two significant digits, one more, and one for the sign. */
function numberBytes(value: number): number {
  const digits = Math.abs(value).toExponential().split("e")[0] ?? "";
  return Math.ceil(digits.replace(".", "").length / 2) + 1 + (value < 0 ? 1 : 0);
}
