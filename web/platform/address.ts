/**
 * Addresses in plain text: every value of the search is a string, an empty one is not written. A name that stands twice, as a
 * form sent without scripts writes it, holds both values with a comma between.
 */
export const parseSearch = (search: string) => {
  const all = new URLSearchParams(search);
  return Object.fromEntries([...new Set(all.keys())].map((name) => [name, all.getAll(name).join(",")]));
};
export const stringifySearch = (search: Record<string, unknown>) => {
  const pairs = Object.entries(search).flatMap(([key, value]) => (value ? [[key, String(value)]] : []));
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : "";
};

/** Keeps one word from an address. */
export const word =
  <Name extends string>(name: Name) =>
  (search: Record<string, unknown>): { [N in Name]?: string } =>
    typeof search[name] === "string" ? ({ [name]: search[name] } as { [N in Name]?: string }) : {};

/** Keeps some words from an address. */
export const words =
  <Name extends string>(...names: readonly Name[]) =>
  (search: Record<string, unknown>): { [N in Name]?: string } =>
    Object.assign({}, ...names.map((name) => word(name)(search)));
