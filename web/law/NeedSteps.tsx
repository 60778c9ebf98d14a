import type { ReactNode } from "react";
import { type LegalStatus, legalStatuses, legalStatusLabels } from "../../shared/buyers/legal-statuses.ts";
import { Button } from "../components/basics/Button.tsx";
import { RadioGroup } from "../components/forms/Choices.tsx";
import { Form, FormSection } from "../components/forms/Form.tsx";
import { TextField } from "../components/forms/TextField.tsx";
import { answer, api } from "../platform/api.ts";
import { today } from "../platform/clock.ts";
import { useForm } from "../platform/useForm.ts";
import { AmountFields } from "../reference/AmountFields.tsx";
import { CpvField } from "../reference/CpvField.tsx";
import { LaunchDateField, NatureField } from "../reference/NeedFields.tsx";
import { CategoryChoice } from "./CategoryChoice.tsx";
import type { Need, StepId } from "./simulator-search.ts";

type StepProps = { need: Need; go: (need: Need, to: StepId) => void };

const Back = ({ children, onClick }: { children: ReactNode; onClick: () => void }) => (
  <Button look="quiet" onClick={onClick}>
    {children}
  </Button>
);

/** What is bought. */
export const NeedStep = ({ need, go }: StepProps) => {
  const { objet, category, cpv, nature } = need;
  const form = useForm({
    key: "simulateur-besoin",
    initial: { objet, category, cpv, nature },
    // Codes are judged by the service, which knows the whole vocabulary; any day will do.
    save: async (value) => {
      if (value.cpv.length > 0)
        await answer(api.eligibility.$post({ json: { date: today(), cpv: [...value.cpv] } }));
      return value;
    },
    onSaved: (value) => go({ ...need, ...value }, "montant"),
  });
  const { value, set } = form;
  return (
    <Form form={form} action="Continuer">
      <FormSection title="Ce que vous achetez">
        <TextField
          path="objet"
          label="Nom de votre besoin"
          optional
          help="Il sera écrit en tête de la note à imprimer."
          maxLength={120}
          value={value.objet}
          onChange={(text) => set({ objet: text })}
        />
        <CategoryChoice value={value.category} onChange={(id) => set({ category: id })} />
        <CpvField value={value.cpv} onChange={(codes) => set({ cpv: codes })} />
        <NatureField value={value.nature} onChange={(chosen) => set({ nature: chosen })} />
      </FormSection>
    </Form>
  );
};

/** When, for how much, for how long. */
export const AmountStep = ({ need, go }: StepProps) => {
  const form = useForm({
    key: "simulateur-montant",
    initial: {
      date: need.date,
      yearlyAmount: need.yearlyAmount,
      totalAmount: need.totalAmount,
      allLotsAmount: need.allLotsAmount,
      durationMonths: need.durationMonths,
    },
    // Judged by the service, in its own words, and without its rules weighing on the page.
    save: async (value) => {
      await answer(api.eligibility.$post({ json: value }));
      return value;
    },
    onSaved: (value) => go({ ...need, ...value }, "acheteur"),
  });
  const { value, set } = form;
  return (
    <Form
      form={form}
      action="Continuer"
      aside={<Back onClick={() => go(need, "besoin")}>Revenir au besoin</Back>}
    >
      <FormSection title="Quand, et pour combien">
        <LaunchDateField path="date" value={value.date} onChange={(day) => set({ date: day })} />
        <AmountFields value={value} set={set} />
      </FormSection>
    </Form>
  );
};

/** Who buys, on which thresholds and reservations depend. */
export const BuyerStep = ({ need, go }: StepProps) => {
  const form = useForm({
    key: "simulateur-acheteur",
    initial: { legalStatus: need.legalStatus },
    save: async (value) => {
      await answer(
        api.eligibility.$post({ json: { date: need.date, legalStatus: value.legalStatus as LegalStatus } }),
      );
      return value;
    },
    onSaved: (value) => go({ ...need, ...value }, "reponse"),
  });
  return (
    <Form
      form={form}
      action="Voir la réponse"
      single
      aside={<Back onClick={() => go(need, "montant")}>Revenir au montant</Back>}
    >
      <FormSection title="Qui achète">
        <RadioGroup<LegalStatus>
          path="legalStatus"
          label="Vous êtes"
          value={form.value.legalStatus || undefined}
          onChange={(legalStatus) => form.set({ legalStatus })}
          choices={legalStatuses.map((status) => ({
            value: status,
            label: legalStatusLabels[status],
          }))}
        />
      </FormSection>
    </Form>
  );
};
