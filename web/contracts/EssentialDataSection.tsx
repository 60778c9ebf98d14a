import {
  ccags,
  environments,
  executions,
  priceForms,
  priceTypes,
  procedures,
  techniques,
} from "../../shared/contracts/essential-data.ts";
import { Checkbox, CheckboxGroup } from "../components/forms/Choices.tsx";
import { FormSection } from "../components/forms/Form.tsx";
import { NumberField } from "../components/forms/NumberField.tsx";
import { Select } from "../components/forms/Select.tsx";
import { TextField } from "../components/forms/TextField.tsx";
import { fieldsOf } from "../platform/fields-of.ts";
import type { ContractForm } from "./contract-form.ts";

type Data = ContractForm["essentialData"];
type SectionProps = { value: ContractForm; set: (patch: Partial<ContractForm>) => void };

const facts = [
  { value: "innovative", label: "Marché innovant" },
  { value: "advance", label: "Une avance a été attribuée" },
  { value: "subcontracting", label: "De la sous-traitance est déclarée" },
] as const;
type Fact = (typeof facts)[number]["value"];

const Lists = ({ data, change }: { data: Data; change: (patch: Partial<Data>) => void }) => {
  const list = <Field extends keyof Data & string>(field: Field, label: string, among: readonly string[]) => (
    <Select
      key={field}
      path={`essentialData.${field}`}
      label={label}
      value={String(data[field])}
      onChange={(chosen) => change({ [field]: chosen })}
      options={among.map((one) => ({ value: one, label: one.replace("'", "’") }))}
    />
  );
  return (
    <>
      {list("procedure", "Procédure", procedures)}
      {list("technique", "Technique d’achat", techniques)}
      {list("execution", "Modalité d’exécution", executions)}
      {list("ccag", "CCAG de référence", ccags)}
      {list("priceForm", "Forme du prix", priceForms)}
      {list("priceType", "Type de prix", priceTypes)}
      {list("environment", "Considération environnementale", environments)}
    </>
  );
};

/** What is published of a contract, where the buyer gave it: without it the contract stays out of the DECP file. */
export const EssentialDataSection = ({ value, set }: SectionProps) => {
  const data = value.essentialData;
  const change = (patch: Partial<Data>) => set({ essentialData: { ...data, ...patch } });
  const field = fieldsOf(data, change, "essentialData.");
  return (
    <FormSection
      title="Données essentielles"
      help="Celles que l’acheteur publie (DECP). Sans elles, le marché compte dans le bilan mais n’est pas dans le fichier DECP."
    >
      <Checkbox
        path="published"
        label="L’acheteur nous les a données"
        value={value.published}
        onChange={(published) => set({ published })}
      />
      {value.published && (
        <>
          <TextField
            {...field("number")}
            label="Numéro du marché chez l’acheteur"
            help="16 caractères au plus, sans espace."
          />
          <Lists data={data} change={change} />
          <NumberField {...field("offers")} label="Offres reçues" unit="offres" />
          <CheckboxGroup<Fact>
            path="essentialData.facts"
            label="Ce qui est vrai de ce marché"
            optional
            value={facts.flatMap((fact) => (data[fact.value] ? [fact.value] : []))}
            onChange={(chosen) =>
              change({
                innovative: chosen.includes("innovative"),
                advance: chosen.includes("advance"),
                subcontracting: chosen.includes("subcontracting"),
              })
            }
            choices={facts}
          />
        </>
      )}
    </FormSection>
  );
};
