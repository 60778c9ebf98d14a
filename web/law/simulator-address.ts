/** Apart from the rest, because the list of pages reads it: no schema here. */
const names = [
  "etape",
  "objet",
  "famille",
  "cpv",
  "nature",
  "date",
  "montant",
  "total",
  "lots",
  "duree",
  "acheteur",
] as const;
export type SimulatorSearch = Partial<Record<(typeof names)[number], string>>;

/** Keeps from an address what the simulator knows. */
export const readSimulatorSearch = (search: Record<string, unknown>): SimulatorSearch =>
  Object.fromEntries(
    names.flatMap((name) => (typeof search[name] === "string" && search[name] ? [[name, search[name]]] : [])),
  );
