import type { BuyerInput } from "../../shared/buyers/schema.ts";
import {
  type Intent,
  type IntentInput,
  intentInputSchema,
  type Modality,
  type Nature,
} from "../../shared/intents/schema.ts";

/** What the intent's form holds: the intent, and the buyer where it is not known yet. */
export type IntentForm = Omit<IntentInput, "modality" | "nature"> & {
  modality: Modality | "";
  nature: Nature | "";
  buyerId: string;
  buyer: BuyerInput;
};

/** Under what a new intent is kept in the browser while it is written. */
export const newIntentKey = "intention-nouvelle";

export const emptyIntent = (email: string, buyerId: string): IntentForm => ({
  title: "",
  description: "",
  category: "",
  services: ["PRESTATION"],
  cpv: [],
  places: [],
  modality: "",
  nature: "",
  launchDate: "",
  buyerId,
  buyer: {
    siret: "",
    name: "",
    legalStatus: "AUTHORITY",
    contact: { name: "", email, phone: "", public: false },
  },
});

/** The form of an intent that exists: all that its input holds. */
export const formOfIntent = (intent: Intent): IntentForm => ({
  ...emptyIntent("", intent.buyerId),
  ...intentInputSchema.parse(intent),
  nature: intent.nature ?? "",
});

/** « Nettoyage (lot 2) », then « Nettoyage (lot 3) ». */
const lotAfter = (title: string): string => {
  const [, whole = title, lot = "1"] = /^(.*) \(lot (\d+)\)$/.exec(title) ?? [];
  const end = ` (lot ${Number(lot) + 1})`;
  return `${whole.slice(0, 200 - end.length)}${end}`;
};

/** Another lot of the same purchase: all of it but the amount, which is another. */
export const formOfNextLot = (intent: Intent): IntentForm => ({
  ...formOfIntent(intent),
  title: lotAfter(intent.title),
  yearlyAmount: undefined,
});

/** The document that the form describes, to be judged by its schema. */
export const intentOf = ({ buyerId: _buyerId, buyer: _buyer, nature, ...intent }: IntentForm) => ({
  ...intent,
  ...(nature === "" ? {} : { nature }),
});
