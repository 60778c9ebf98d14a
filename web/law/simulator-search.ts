import { queryOptions } from "@tanstack/react-query";
import { type LegalStatus, legalStatuses } from "../../shared/buyers/legal-statuses.ts";
import { natures } from "../../shared/intents/natures.ts";
import type { Nature } from "../../shared/intents/schema.ts";
import type { EligibilityInput } from "../../shared/law/eligibility-schema.ts";
import { answer, api } from "../platform/api.ts";
import type { SimulatorSearch } from "./simulator-address.ts";

export const stepIds = ["besoin", "montant", "acheteur", "reponse"] as const;
export type StepId = (typeof stepIds)[number];

/** A need as it is being described; all of it stands in the address, so that it can be sent to a colleague. */
export type Need = {
  /** What it is called in the note. */
  objet: string;
  category: string;
  /** CPV codes as typed. */
  cpv: readonly string[];
  nature: Nature | "";
  /** Planned launch, `YYYY-MM-DD`. */
  date: string;
  yearlyAmount?: number | undefined;
  totalAmount?: number | undefined;
  allLotsAmount?: number | undefined;
  durationMonths?: number | undefined;
  legalStatus: LegalStatus | "";
};

const amountIn = (text: string | undefined): number | undefined => {
  const value = Number(text);
  return text === undefined || !Number.isFinite(value) ? undefined : value;
};

export const needOf = (search: SimulatorSearch): Need => ({
  objet: search.objet ?? "",
  category: search.famille ?? "",
  cpv: search.cpv?.split(",").filter(Boolean) ?? [],
  nature: natures.find(({ value }) => value === search.nature)?.value ?? "",
  date: search.date ?? "",
  yearlyAmount: amountIn(search.montant),
  totalAmount: amountIn(search.total),
  allLotsAmount: amountIn(search.lots),
  durationMonths: amountIn(search.duree),
  legalStatus: legalStatuses.find((status) => status === search.acheteur) ?? "",
});

const amountText = (amount: number | undefined): string => (amount === undefined ? "" : String(amount));

/** The address of a step with that need. */
export const searchOf = (need: Need, etape: StepId): SimulatorSearch => ({
  etape,
  objet: need.objet,
  famille: need.category,
  cpv: need.cpv.join(","),
  nature: need.nature,
  date: need.date,
  montant: amountText(need.yearlyAmount),
  total: amountText(need.totalAmount),
  lots: amountText(need.allLotsAmount),
  duree: amountText(need.durationMonths),
  acheteur: need.legalStatus,
});

/** The question to the rules of law; undefined until the day and the buyer are known. */
export const questionOf = ({
  category,
  cpv,
  nature,
  date,
  legalStatus,
  yearlyAmount,
  totalAmount,
  allLotsAmount,
  durationMonths,
}: Need): EligibilityInput | undefined =>
  date === "" || legalStatus === ""
    ? undefined
    : {
        date,
        legalStatus,
        ...(category === "" ? {} : { category }),
        ...(cpv.length === 0 ? {} : { cpv: [...cpv] }),
        ...(nature === "" ? {} : { nature }),
        ...(yearlyAmount === undefined ? {} : { yearlyAmount }),
        ...(totalAmount === undefined ? {} : { totalAmount }),
        ...(allLotsAmount === undefined ? {} : { allLotsAmount }),
        ...(durationMonths === undefined ? {} : { durationMonths }),
      };

/** The step that an address leads to: an answer only where the question is whole. */
export const stepOf = (search: SimulatorSearch): StepId => {
  const asked = stepIds.find((id) => id === search.etape) ?? "besoin";
  const need = needOf(search);
  if (asked !== "reponse" || questionOf(need)) return asked;
  return need.date === "" ? "montant" : "acheteur";
};

export const eligibilityQuery = (question: EligibilityInput) =>
  queryOptions({
    queryKey: ["eligibility", question],
    queryFn: () => answer(api.eligibility.$post({ json: question })),
  });
