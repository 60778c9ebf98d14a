import { judged } from "../../shared/errors/field-errors.ts";
import {
  type EffortList,
  type EffortSettings,
  effortSettingsInputSchema,
} from "../../shared/settings/effort-settings.ts";
import { Dialog } from "../components/dialogs/Dialog.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { Form } from "../components/forms/Form.tsx";
import { NumberField } from "../components/forms/NumberField.tsx";
import { DateField, TextArea, TextField } from "../components/forms/TextField.tsx";
import { answer, api } from "../platform/api.ts";
import { fieldsOf } from "../platform/fields-of.ts";
import { useForm } from "../platform/useForm.ts";
import { saveEffort } from "./queries.ts";

type RowForm = {
  trade: string;
  /** In %. */
  share: number | undefined;
  low: number | undefined;
  high: number | undefined;
  from: string;
  until: string;
  source: string;
};

const blank: RowForm = {
  ...{ trade: "", share: undefined, low: undefined, high: undefined, from: "", until: "", source: "" },
};

/** The row as it is stored; an hour of one cost has a range of one figure. */
const rowOf = (list: EffortList, { trade, share, low, high, from, until, source }: RowForm) => ({
  ...{ from, source },
  ...(until === "" ? {} : { until }),
  ...(list === "labourShares"
    ? { trade, share: share === undefined ? undefined : Math.round(share * 100) / 10_000 }
    : { ...(trade.trim() === "" ? {} : { trade }), low, high: high ?? low }),
});

const titles: Record<EffortList, string> = {
  labourShares: "Une part de main-d’œuvre à partir d’une date",
  hourlyCosts: "Un coût horaire à partir d’une date",
};

type EffortRowDialogProps = {
  list: EffortList;
  settings: EffortSettings;
  version: number;
  onClose: () => void;
};

/** A new dated row; the one before it goes on until its day. */
export const EffortRowDialog = ({ list, settings, version, onClose }: EffortRowDialogProps) => {
  const under = `${list}[${settings[list].length}].`;
  const inputOf = (form: RowForm, of = settings) => ({ ...of, [list]: [...of[list], rowOf(list, form)] });
  const form = useForm<RowForm, unknown, { version: number; settings: EffortSettings }>({
    key: `reglage-${list}`,
    initial: blank,
    saved: { version, settings },
    judge: (value) => judged(effortSettingsInputSchema, inputOf(value)),
    save: (value, { at, document }) =>
      saveEffort(effortSettingsInputSchema.parse(inputOf(value, document?.settings)), at?.version),
    latest: async () => {
      const latest = await answer(api.settings.effort.$get());
      return { document: { version: latest.version, settings: latest.value } };
    },
    onSaved: () => {
      toast("La ligne est ajoutée.");
      onClose();
    },
  });
  const field = fieldsOf(form.value, form.set, under);
  return (
    <Dialog title={titles[list]} onClose={onClose}>
      <Form form={form} action="Ajouter la ligne">
        {list === "labourShares" ? (
          <>
            <TextField {...field("trade")} label="Métier" />
            <NumberField {...field("share")} label="Part de main-d’œuvre (%)" unit="%" />
          </>
        ) : (
          <>
            <TextField {...field("trade")} label="Métier" optional help="Vide : pour tous les métiers." />
            <NumberField {...field("low")} label="Coût horaire le plus bas (€)" unit="€" />
            <NumberField {...field("high")} label="Coût horaire le plus haut (€)" unit="€" optional />
          </>
        )}
        <DateField {...field("from")} label="En vigueur à partir du" />
        <DateField {...field("until")} label="Jusqu’au" optional />
        <TextArea
          {...field("source")}
          label="Source"
          help="Le guide, l’enquête ou vos propres marchés, et l’adresse si vous l’avez."
        />
      </Form>
    </Dialog>
  );
};
