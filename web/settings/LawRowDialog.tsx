import { judged } from "../../shared/errors/field-errors.ts";
import { shippedRules } from "../../shared/law/rules.ts";
import {
  type LawList,
  type LawSettings,
  lawSettingsInputSchema,
  scopeOf,
} from "../../shared/settings/law-settings.ts";
import { Dialog } from "../components/dialogs/Dialog.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { RadioGroup } from "../components/forms/Choices.tsx";
import { Form } from "../components/forms/Form.tsx";
import { AmountField } from "../components/forms/NumberField.tsx";
import { Select } from "../components/forms/Select.tsx";
import { DateField, TextArea, TextField } from "../components/forms/TextField.tsx";
import { thresholdRuleLabels, thresholdScope } from "../law/threshold-words.ts";
import { answer, api } from "../platform/api.ts";
import { today } from "../platform/clock.ts";
import { fieldsOf } from "../platform/fields-of.ts";
import { useForm } from "../platform/useForm.ts";
import { saveLaw } from "./queries.ts";

type RowForm = {
  scope: string;
  amount?: number | undefined;
  first: string;
  last: string;
  label: string;
  open: "yes" | "no";
  until: string;
  from: string;
  source: string;
};

const blank: RowForm = {
  ...{ scope: "", first: "", last: "", label: "", open: "yes", until: "", from: "", source: "" },
};

/** What a threshold may be for: the scopes that the law knows. */
const scopes = shippedRules.thresholds.filter(
  (row, place, all) =>
    all.findIndex((other) => scopeOf.thresholds(other) === scopeOf.thresholds(row)) === place,
);

const filled = <K extends string>(key: K, value: string) => (value === "" ? {} : { [key]: value });

const rowOf = (list: LawList, form: RowForm) => {
  const { from, source, until } = form;
  if (list === "eiti") return { open: form.open === "yes", from, source, ...filled("announcedEnd", until) };
  if (list === "essServices") {
    const { first, last, label } = form;
    return { first, last: last || first, label, listed: form.open === "yes", from, source };
  }
  const scope = scopes.find((row) => scopeOf.thresholds(row) === form.scope);
  const { rule, natures, legalStatuses, article } = scope ?? {};
  return {
    ...{ rule, natures, article, amount: form.amount, from, source },
    ...(legalStatuses ? { legalStatuses } : {}),
    ...filled("until", until),
  };
};

const titles: Record<LawList, string> = {
  thresholds: "Un seuil à partir d’une date",
  eiti: "L’expérimentation des EITI à partir d’une date",
  essServices: "Des services à partir d’une date",
};

type LawRowDialogProps = { list: LawList; settings: LawSettings; version: number; onClose: () => void };

/** A new dated row; the one before it goes on until its day. */
export const LawRowDialog = ({ list, settings, version, onClose }: LawRowDialogProps) => {
  const under = `${list}[${settings[list].length}].`;
  const inputOf = (form: RowForm, of = settings) => ({ ...of, [list]: [...of[list], rowOf(list, form)] });
  const form = useForm<RowForm, unknown, { version: number; settings: LawSettings }>({
    key: `reglage-${list}`,
    initial: blank,
    saved: { version, settings },
    judge: (value) => judged(lawSettingsInputSchema, inputOf(value)),
    save: (value, { at, document }) =>
      saveLaw(lawSettingsInputSchema.parse(inputOf(value, document?.settings)), at?.version),
    latest: async () => {
      const latest = await answer(api.settings.law.$get());
      return { document: { version: latest.version, settings: latest.value } };
    },
    onSaved: () => {
      toast("La ligne est ajoutée.");
      onClose();
    },
  });
  const { value, set } = form;
  const field = fieldsOf(value, set, under);
  return (
    <Dialog title={titles[list]} onClose={onClose}>
      <Form form={form} action="Ajouter la ligne">
        {list === "thresholds" && (
          <>
            <Select
              path={`${under}rule`}
              label="Règle"
              empty="Choisir…"
              value={value.scope}
              onChange={(scope) => set({ scope })}
              options={scopes.map((row) => ({
                value: scopeOf.thresholds(row),
                label: `${thresholdRuleLabels[row.rule]}, ${thresholdScope(row).toLowerCase()}`,
              }))}
            />
            <AmountField {...field("amount")} label="Montant" />
          </>
        )}
        {list === "essServices" && (
          <>
            <TextField {...field("label")} label="Services" />
            <div className="grid gap-6 sm:grid-cols-2">
              <TextField
                {...field("first")}
                label="Premier code CPV"
                inputMode="numeric"
                help="8 chiffres, sans la clé."
              />
              <TextField {...field("last")} label="Dernier code CPV" optional inputMode="numeric" />
            </div>
          </>
        )}
        {list !== "thresholds" && (
          <RadioGroup
            {...field("open")}
            label={list === "eiti" ? "L’expérimentation" : "Ces codes"}
            choices={
              list === "eiti"
                ? [
                    { value: "yes", label: "continue" },
                    { value: "no", label: "est terminée" },
                  ]
                : [
                    { value: "yes", label: "entrent dans la liste" },
                    { value: "no", label: "en sortent" },
                  ]
            }
          />
        )}
        <DateField {...field("from")} label="En vigueur à partir du" />
        {value.from !== "" && value.from <= today() && (
          <Notice tone="warning" title="Cette date est passée">
            <p>
              La ligne s’appliquera aussitôt, même aux intentions déjà déposées. Vous pourrez la retirer
              aujourd’hui seulement.
            </p>
          </Notice>
        )}
        {list !== "essServices" && (
          <DateField
            path={`${under}${list === "eiti" ? "announcedEnd" : "until"}`}
            label={list === "eiti" ? "Fin annoncée le" : "Jusqu’au"}
            optional
            value={value.until}
            onChange={(until) => set({ until })}
          />
        )}
        <TextArea
          {...field("source")}
          label="Source"
          help="Le texte de loi, le décret ou l’avis, et son adresse si vous l’avez."
        />
      </Form>
    </Dialog>
  );
};
