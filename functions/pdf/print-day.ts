import type { Plan } from "../../shared/meetings/schema.ts";
import type { Registration, Rencontre } from "../../shared/rencontres/schema.ts";
import type { KindFamily } from "../../shared/suppliers/kinds.ts";

/** The data of everything printed for a day. */
export type PrintDay = {
  rencontre: Rencontre;
  /** By name. */
  participants: readonly Registration[];
  /** In the order of the day; none before a plan is published. */
  meetings: Plan["meetings"];
  /** The families of suppliers, by organisation. */
  families: ReadonlyMap<string, readonly KindFamily[]>;
};
