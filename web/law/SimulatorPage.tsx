import { useMutation } from "@tanstack/react-query";
import { type LegalStatus, legalStatusLabels, legalStatusSchema } from "../../shared/buyers.ts";
import type { Nature } from "../../shared/intents.ts";
import { type EligibilityInput, eligibilityInputSchema } from "../../shared/law/eligibility-schema.ts";
import { answer, api } from "../api.ts";
import { Form, FormSection } from "../components/Form.tsx";
import { Page } from "../components/Layout.tsx";
import { AmountField, NumberField } from "../components/NumberField.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { Select } from "../components/Select.tsx";
import { DateField } from "../components/TextField.tsx";
import { CategoryField } from "../reference/CategoryField.tsx";
import { useForm } from "../useForm.ts";
import { EligibilityResult } from "./EligibilityResult.tsx";

type Need = {
  date: string;
  legalStatus: LegalStatus;
  category: string;
  nature: Nature | "";
  yearlyAmount?: number;
  durationMonths?: number;
};

const inputOf = ({ category, nature, ...need }: Need): EligibilityInput => ({
  ...need,
  ...(category === "" ? {} : { category }),
  ...(nature === "" ? {} : { nature }),
});

const natures: readonly { value: Nature; label: string }[] = [
  { value: "SERVICES", label: "Services" },
  { value: "SUPPLIES", label: "Fournitures" },
  { value: "WORKS", label: "Travaux" },
];

const ask = (need: Need) => answer(api.eligibility.$post({ json: inputOf(need) }));

/** « Quel article pour mon besoin ? »: which reservations and clauses are open, to whom, and why. */
export const SimulatorPage = () => {
  const result = useMutation({ mutationFn: ask });
  const form = useForm<Need, void>({
    key: "simulateur",
    initial: { date: "", legalStatus: "AUTHORITY", category: "", nature: "" },
    judge: (need) => eligibilityInputSchema.safeParse(inputOf(need), { reportInput: true }),
    save: async (need) => {
      await result.mutateAsync(need);
    },
    onSaved: () => document.getElementById("reponse")?.focus(),
  });
  const { value, set } = form;
  return (
    <Page>
      <PageTitle
        title="Quel article pour mon besoin ?"
        lead="Dites ce que vous achetez et quand : voici les réservations et clauses ouvertes ce jour-là, pour qui, et d’où viennent les règles."
      />
      <div className="grid gap-12 lg:grid-cols-[minmax(0,22rem)_1fr]">
        <Form form={form} action="Voir les articles ouverts">
          <FormSection title="Votre besoin">
            <Select<LegalStatus>
              path="legalStatus"
              label="Vous êtes"
              value={value.legalStatus}
              onChange={(legalStatus) => legalStatus && set({ legalStatus })}
              options={legalStatusSchema.options.map((status) => ({
                value: status,
                label: legalStatusLabels[status],
              }))}
            />
            <CategoryField
              path="category"
              label="Famille d’achats"
              optional
              help="Tapez un mot, ou un code CPV."
              value={value.category}
              onChange={(category) => set({ category })}
            />
            <Select<Nature>
              path="nature"
              label="Nature de l’achat"
              empty="Selon la famille d’achats"
              value={value.nature}
              onChange={(nature) => set({ nature })}
              options={natures}
            />
            <DateField
              path="date"
              label="Date de lancement prévue"
              value={value.date}
              onChange={(date) => set({ date })}
            />
            <AmountField
              path="yearlyAmount"
              label="Montant par an"
              optional
              value={value.yearlyAmount}
              onChange={(yearlyAmount) => set({ yearlyAmount })}
            />
            <NumberField
              path="durationMonths"
              label="Durée en mois"
              unit="mois"
              optional
              value={value.durationMonths}
              onChange={(durationMonths) => set({ durationMonths })}
            />
          </FormSection>
        </Form>
        <section id="reponse" tabIndex={-1} aria-label="Réponse" aria-live="polite">
          {result.data ? (
            <EligibilityResult answer={result.data} />
          ) : (
            <p className="rounded border border-dashed border-edge px-6 py-10 text-center text-ink-soft">
              La réponse s’affiche ici, avec ses sources.
            </p>
          )}
        </section>
      </div>
    </Page>
  );
};
