import type { Mapping } from "../../shared/imports/columns.ts";

/**
 * The choices of columns that were made before, by set of headers. They stay on the device: everybody of the team
 * starts from what headers and values tell, and corrects the odd list once. Values given to every line are not
 * kept, for the next list with these headers may be one of another kind.
 */
export type KeptMappings = Readonly<Record<string, Readonly<Record<string, string>>>>;

const mostKept = 50;

export const isKeptMappings = (value: unknown): value is KeptMappings =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).every(
    (kept) =>
      typeof kept === "object" &&
      kept !== null &&
      Object.values(kept).every((header) => typeof header === "string"),
  );

const keyOf = (kind: string, headers: readonly string[]): string =>
  JSON.stringify([kind, ...headers.toSorted()]);

/** What was chosen for a file with those headers; undefined where it is new. */
export const keptMapping = (
  kept: KeptMappings,
  kind: string,
  headers: readonly string[],
): Mapping | undefined => {
  const found = kept[keyOf(kind, headers)];
  return found && Object.fromEntries(Object.entries(found).map(([column, header]) => [column, { header }]));
};

/** The choices with those of one more file, the oldest left out beyond fifty. */
export const withMapping = (
  kept: KeptMappings,
  kind: string,
  headers: readonly string[],
  mapping: Mapping,
): KeptMappings => {
  const key = keyOf(kind, headers);
  const chosen = Object.entries(mapping).flatMap(([column, source]) =>
    "header" in source ? [[column, source.header] as const] : [],
  );
  const others = Object.entries(kept).filter(([other]) => other !== key);
  return Object.fromEntries([...others.slice(1 - mostKept), [key, Object.fromEntries(chosen)]]);
};
