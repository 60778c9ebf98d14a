import { count } from "../../platform/format.ts";
import type { Matrix } from "../common/queries.ts";
import { possibilities } from "./matrix-order.ts";

/** Suppliers that a buyer should have to choose among. */
const enough = 3;

/** What the matrix shows, in words: its title, and who is short of possibilities. */
export const matrixFacts = (matrix: Matrix) => {
  const { buyers, suppliers } = matrix;
  const { ofBuyer, ofSupplier } = possibilities(matrix);
  const short = buyers.filter((_, i) => (ofBuyer[i] ?? 0) < enough);
  const title =
    short.length === 0
      ? "Chaque acheteur a au moins trois fournisseurs possibles"
      : `${count(short.length, "acheteur")} sur ${buyers.length} ${
          short.length < 2 ? "a" : "ont"
        } moins de trois fournisseurs possibles`;
  return {
    title,
    short: short.map(({ id, name }) => ({
      id,
      name,
      many: ofBuyer[buyers.findIndex((one) => one.id === id)] ?? 0,
    })),
    alone: suppliers.filter((_, i) => ofSupplier[i] === 0),
  };
};
