import { useQueryClient } from "@tanstack/react-query";
import { companyActivityLabels } from "../../shared/clause/codes.ts";
import { companyInputSchema } from "../../shared/clause/inputs.ts";
import { judged } from "../../shared/errors/field-errors.ts";
import { Form, FormSection } from "../components/forms/Form.tsx";
import { NumberField } from "../components/forms/NumberField.tsx";
import { Select } from "../components/forms/Select.tsx";
import { EmailField, TextField } from "../components/forms/TextField.tsx";
import { SiretField } from "../organisations/SiretField.tsx";
import { fieldsOf } from "../platform/fields-of.ts";
import { useForm } from "../platform/useForm.ts";
import { type Company, companyQuery, refreshFollowed, saveCompany } from "./queries.ts";

type CompanyEntry = {
  name: string;
  siret: string;
  headcount?: number | undefined;
  activity: "BTP" | "SERVICES" | "";
  contact: { name: string; email: string; phone: string };
};

const entryOf = (company: Company | undefined): CompanyEntry => ({
  name: company?.name ?? "",
  siret: company?.siret ?? "",
  headcount: company?.headcount,
  activity: company?.activity ?? "",
  contact: { name: "", email: "", phone: "", ...company?.contact },
});

const companyOf = ({ name, siret, headcount, activity, contact }: CompanyEntry): unknown => ({
  name,
  ...(siret ? { siret } : {}),
  ...(headcount === undefined ? {} : { headcount }),
  ...(activity ? { activity } : {}),
  ...(Object.values(contact).some((text) => text !== "") ? { contact } : {}),
});

const activities = [
  { value: "BTP", label: companyActivityLabels.BTP },
  { value: "SERVICES", label: companyActivityLabels.SERVICES },
] as const;

type CompanyFormProps = { company?: Company | undefined; onSaved: (company: Company) => void };

/** A company, created or corrected, with who states its hours. */
export const CompanyForm = ({ company, onSaved }: CompanyFormProps) => {
  const client = useQueryClient();
  const form = useForm<CompanyEntry, Company>({
    key: `entreprise-${company?.id ?? "nouvelle"}`,
    initial: entryOf(company),
    saved: company,
    judge: (value) => judged(companyInputSchema, companyOf(value)),
    save: (value, attempt) => saveCompany(companyInputSchema.parse(companyOf(value)), attempt),
    latest: async ({ id = "" }) => {
      const document = await client.fetchQuery({ ...companyQuery(id), staleTime: 0 });
      return { document, value: entryOf(document) };
    },
    onSaved: (saved) => {
      client.setQueryData(companyQuery(saved.id).queryKey, saved);
      void client.invalidateQueries({ queryKey: ["companies"] });
      refreshFollowed(client);
      onSaved(saved);
    },
  });
  const field = fieldsOf(form.value, form.set);
  const { contact } = form.value;
  const ofContact = fieldsOf(contact, (patch) => form.set({ contact: { ...contact, ...patch } }), "contact.");
  return (
    <Form form={form} action={company ? "Enregistrer" : "Créer l’entreprise"}>
      <FormSection title="L’entreprise">
        <TextField {...field("name")} label="Nom" />
        <SiretField {...field("siret")} optional help="14 chiffres." />
        <NumberField {...field("headcount")} label="Effectif" unit="personnes" optional />
        <Select
          {...field("activity")}
          label="Activité"
          optional
          empty="Non renseignée"
          options={activities}
        />
      </FormSection>
      <FormSection
        title="Qui déclare ses heures"
        help="Cette personne reçoit chaque mois le lien pour les dire."
      >
        <TextField {...ofContact("name")} label="Prénom et nom" optional />
        <EmailField {...ofContact("email")} label="Adresse électronique" optional />
        <TextField {...ofContact("phone")} label="Téléphone" optional type="tel" />
      </FormSection>
    </Form>
  );
};
