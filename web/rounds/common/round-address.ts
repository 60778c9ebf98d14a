import type { KindFamily } from "../../../shared/suppliers/kinds.ts";

export const orders = ["nom", "nombre", "ressemblance"] as const;
export type Order = (typeof orders)[number];
export const orderLabels: Record<Order, string> = {
  nom: "par nom",
  nombre: "par nombre de possibilités",
  ressemblance: "par ressemblance, en blocs",
};

/** What of the matrix is shown, and in which order. */
export type MatrixChoices = { order: Order; words: string; family: KindFamily | undefined };

export type RoundSearch = {
  onglet?: string;
  tri?: Order;
  q?: string;
  famille?: KindFamily;
};

const isFamily = (value: unknown): value is KindFamily =>
  value === "IAE" || value === "HANDICAP" || value === "ESS";

/** Reads the address of a round: the part shown, and how its matrix is. */
export const readRoundSearch = ({ onglet, tri, q, famille }: Record<string, unknown>): RoundSearch => {
  const order = orders.find((one) => one === tri);
  return {
    ...(typeof onglet === "string" ? { onglet } : {}),
    ...(order ? { tri: order } : {}),
    ...(typeof q === "string" && q !== "" ? { q } : {}),
    ...(isFamily(famille) ? { famille } : {}),
  };
};
