import * as z from "zod";
import { judged } from "../../shared/errors/field-errors.ts";
import { Disclosure } from "../components/basics/Disclosure.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { Checkbox, CheckboxGroup, RadioGroup } from "../components/forms/Choices.tsx";
import { Form, FormSection } from "../components/forms/Form.tsx";
import { AmountField } from "../components/forms/NumberField.tsx";
import { RangeField } from "../components/forms/RangeField.tsx";
import { Rows } from "../components/forms/Rows.tsx";
import { Select } from "../components/forms/Select.tsx";
import { DateField, TextArea, TextField } from "../components/forms/TextField.tsx";
import { fieldsOf } from "../platform/fields-of.ts";
import { useForm } from "../platform/useForm.ts";
import { Search } from "./Search.tsx";
import { Part } from "./Specimen.tsx";

const initial = {
  name: "",
  description: "",
  amount: 12_345.5 as number | undefined,
  date: "2026-11-12",
  nature: "" as "" | "works" | "services",
  kinds: ["EI"] as ("EI" | "ACI" | "ESAT")[],
  modality: "open" as "open" | "reserved" | "both",
  agreed: false,
  weight: 40,
  lots: [{ key: "1", label: "Tonte" }],
};

const schema = z.object({
  name: z.string().min(1),
  description: z.string().min(10),
  amount: z.number().optional(),
  date: z.iso.date(),
  kinds: z.array(z.string()).min(1),
});

/** The form system: every field, what is judged before sending, and the sum of errors. */
export const Entry = () => {
  const form = useForm({
    key: "style",
    initial,
    judge: (value) => judged(schema, value),
    save: async (value) => value,
    onSaved: ({ name }) => toast(`« ${name} » est enregistré.`),
  });
  const { value, set } = form;
  const field = fieldsOf(value, set);
  return (
    <Part id="formulaire" title="Formulaire">
      <Form form={form} action="Enregistrer l’intention">
        <FormSection title="Le besoin" help="Envoyé vide, il montre ses erreurs.">
          <TextField {...field("name")} label="Nom" />
          <TextArea
            {...field("description")}
            label="Description"
            help="En deux ou trois phrases : ce qu’il faut faire, où, et à quel rythme."
          />
          <Search />
          <AmountField {...field("amount")} label="Montant" optional />
          <DateField {...field("date")} label="Date" />
          <Select
            {...field("nature")}
            label="Nature"
            empty="Je ne sais pas encore"
            options={[
              { value: "works", label: "Travaux" },
              { value: "services", label: "Services" },
            ]}
          />
        </FormSection>
        <FormSection title="Les choix">
          <CheckboxGroup
            {...field("kinds")}
            label="Types de structure"
            choices={[
              { value: "EI", label: "Entreprise d’insertion" },
              { value: "ACI", label: "Atelier et chantier d’insertion" },
              {
                value: "ESAT",
                label: "ESAT",
                help: "Établissement et service d’accompagnement par le travail",
              },
            ]}
          />
          <RadioGroup
            {...field("modality")}
            label="Modalité"
            choices={[
              { value: "open", label: "Ouvert à tous" },
              { value: "reserved", label: "Réservé à l’insertion", help: "Article L2113-13" },
              { value: "both", label: "Réservé à l’insertion et au handicap", help: "Article L2113-14" },
            ]}
          />
          <RangeField {...field("weight")} label="Importance de la distance" max={100} />
          <Disclosure title="Découper en lots">
            <Rows
              rows={value.lots}
              onChange={(lots) => set({ lots })}
              name="Lot"
              remove="Retirer le lot"
              add="Ajouter un lot"
              newRow={() => ({ key: crypto.randomUUID(), label: "" })}
            >
              {(lot, index, change) => (
                <TextField
                  path={`lots[${index}].label`}
                  label="Intitulé"
                  value={lot.label}
                  onChange={(label) => change({ label })}
                />
              )}
            </Rows>
          </Disclosure>
          <Checkbox {...field("agreed")} label="Les fournisseurs peuvent me répondre directement" />
        </FormSection>
      </Form>
    </Part>
  );
};
