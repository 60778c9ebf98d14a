import { useQuery } from "@tanstack/react-query";
import { usualEffort } from "../../shared/effort/rates.ts";
import { type EffortTexts, readQuestion } from "../../shared/effort/read-question.ts";
import { percentText } from "../../shared/effort/words.ts";
import type { FieldError } from "../../shared/errors/errors.ts";
import { Disclosure } from "../components/basics/Disclosure.tsx";
import { Form, FormSection } from "../components/forms/Form.tsx";
import { Select } from "../components/forms/Select.tsx";
import { TextField } from "../components/forms/TextField.tsx";
import { fieldsOf } from "../platform/fields-of.ts";
import { useForm } from "../platform/useForm.ts";
import { categoriesQuery, offered } from "../reference/queries.ts";

type EffortFormProps = {
  initial: EffortTexts;
  /** What the server found wrong in the address, before any script ran. */
  errors: readonly FieldError[];
  /** The intent that the count is for. */
  intention: string | undefined;
  trades: readonly { trade: string; share: number }[];
  onAsked: (texts: EffortTexts) => void;
};

/** What a contract is, in five lines; all of it stands in the address, so that it can be sent to a colleague. */
export const EffortForm = ({ initial, errors, intention, trades, onAsked }: EffortFormProps) => {
  const form = useForm({
    key: "heures-d-insertion",
    initial,
    judge: (texts) => {
      const read = readQuestion(texts);
      return "errors" in read ? read.errors : [];
    },
    save: async (texts) => texts,
    onSaved: onAsked,
  });
  const { data: categories = [] } = useQuery(categoriesQuery);
  const { value, set } = form;
  const field = fieldsOf(value, set);
  const named = (name: keyof EffortTexts) => ({ ...field(name), name });
  return (
    <Form
      form={{ ...form, errors: form.errors.length > 0 ? form.errors : errors }}
      action="Calculer les heures"
      address="/heures-d-insertion"
    >
      {intention && <input type="hidden" name="intention" value={intention} />}
      <FormSection title="Le marché">
        <TextField
          {...named("montant")}
          label="Montant du marché (€ HT)"
          help="Pour toute la durée, reconductions comprises : 250 000, 80 k€, 1,2 M€…"
          inputMode="text"
          autoComplete="off"
          className="max-w-60"
        />
        <TextField
          {...named("duree")}
          label="Durée"
          optional
          help="En mois ou en années : 24, 2 ans."
          autoComplete="off"
          className="max-w-60"
        />
        <Select
          {...named("famille")}
          label="Famille d’achats"
          help="Pour comparer avec ce que des marchés semblables ont donné."
          optional
          empty="Non précisée"
          options={offered(categories, value.famille).map(({ id, sector, label }) => ({
            value: id,
            label: id === sector ? label : `— ${label}`,
          }))}
        />
      </FormSection>
      <FormSection title="Le travail">
        <Select
          {...named("metier")}
          label="Métier"
          optional={value.part.trim() !== ""}
          help="Il donne la part du prix qui paie le travail. S’il n’est pas dans la liste, indiquez cette part plus bas."
          empty="Choisir…"
          options={trades.map(({ trade, share }) => ({
            value: trade,
            label: `${trade} : ${percentText(share)}`,
          }))}
        />
        <TextField
          {...named("effort")}
          label="Effort d’insertion (%)"
          help={`La part de ce travail que vous voulez réserver à l’insertion. En général de ${percentText(usualEffort.low)} à ${percentText(usualEffort.high)}, selon le métier et les structures du territoire (${usualEffort.source}).`}
          inputMode="decimal"
          autoComplete="off"
          className="max-w-40"
        />
        <Disclosure
          title="Vous connaissez la part de main-d’œuvre ou le coût horaire"
          open={value.part !== "" || value.cout !== ""}
        >
          <TextField
            {...named("part")}
            label="Part de main-d’œuvre (%)"
            optional
            help="Elle remplace celle du métier."
            inputMode="decimal"
            autoComplete="off"
            className="max-w-40"
          />
          <TextField
            {...named("cout")}
            label="Coût horaire, charges comprises (€)"
            optional
            help="Il remplace celui de la table."
            inputMode="decimal"
            autoComplete="off"
            className="max-w-40"
          />
        </Disclosure>
      </FormSection>
    </Form>
  );
};
