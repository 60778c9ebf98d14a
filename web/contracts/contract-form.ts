import type { EssentialData } from "../../shared/contracts/essential-data.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import { chosenModality } from "../../shared/intents/modalities.ts";
import type { Intent, Modality } from "../../shared/intents/schema.ts";

/** What the form of a contract holds: every text is there, empty where nothing is known. */
export type ContractForm = {
  title: string;
  buyerName: string;
  buyerId?: string | undefined;
  buyerSiret: string;
  supplierName: string;
  supplierId?: string | undefined;
  supplierSiret: string;
  intentId?: string | undefined;
  category: string;
  cpv: string;
  modality: Modality | "";
  departement: string;
  awardedOn: string;
  durationMonths?: number | undefined;
  amount?: number | undefined;
  hours?: number | undefined;
  beneficiaries?: number | undefined;
  note: string;
  /** Whether the essential data are known. */
  published: boolean;
  essentialData: Omit<EssentialData, "offers"> & { offers?: number | undefined };
};

const usualData: ContractForm["essentialData"] = {
  number: "",
  procedure: "Procédure adaptée",
  technique: "Sans objet",
  execution: "Sans objet",
  ccag: "Fournitures courantes et services",
  priceForm: "Forfaitaire",
  priceType: "Définitif ferme",
  environment: "Clause environnementale",
  innovative: false,
  advance: false,
  subcontracting: false,
};

export const blankContract: ContractForm = {
  title: "",
  buyerName: "",
  buyerSiret: "",
  supplierName: "",
  supplierSiret: "",
  category: "",
  cpv: "",
  modality: "",
  departement: "",
  awardedOn: "",
  note: "",
  published: false,
  essentialData: usualData,
};

export const formOfContract = (contract: Contract): ContractForm => ({
  ...blankContract,
  ...Object.fromEntries(
    Object.entries(contract).filter(([field]) => field in blankContract && field !== "essentialData"),
  ),
  buyerId: contract.buyerId,
  supplierId: contract.supplierId,
  intentId: contract.intentId,
  durationMonths: contract.durationMonths,
  amount: contract.amount,
  hours: contract.hours,
  beneficiaries: contract.beneficiaries,
  published: contract.essentialData !== undefined,
  essentialData: contract.essentialData ?? usualData,
});

/** What an intent already says of the contract that it became. */
export const formOfIntent = (intent: Intent, buyerName: string): ContractForm => ({
  ...blankContract,
  title: intent.title,
  buyerId: intent.buyerId,
  buyerName,
  intentId: intent.id,
  category: intent.category,
  cpv: intent.cpv[0] ?? "",
  modality: chosenModality(intent.modality) ?? "",
  durationMonths: intent.durationMonths,
});

/** The document that the form describes, to be judged by its schema: what is empty is left out. */
export const contractOf = ({ published, essentialData, ...fields }: ContractForm) => ({
  ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== "" && value !== undefined)),
  ...(published ? { essentialData } : {}),
  status: "confirmed" as const,
});
