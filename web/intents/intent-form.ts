import type { BuyerInput } from "../../shared/buyers/schema.ts";
import type { IntentModality } from "../../shared/intents/modalities.ts";
import type { IntentInput, Nature } from "../../shared/intents/schema.ts";

/** What the intent's form holds: the intent, and the buyer where it is not known yet. */
export type IntentForm = Omit<IntentInput, "modality" | "nature"> & {
  modality: IntentModality | "";
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

/** The document that the form describes, to be judged by its schema. */
export const intentOf = ({ buyerId: _buyerId, buyer: _buyer, nature, ...intent }: IntentForm) => ({
  ...intent,
  ...(nature === "" ? {} : { nature }),
});
