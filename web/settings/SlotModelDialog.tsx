import { judged } from "../../shared/errors/field-errors.ts";
import {
  type SlotModel,
  type SlotModels,
  slotModelSchema,
  slotModelsSchema,
} from "../../shared/settings/slot-models.ts";
import { Dialog } from "../components/dialogs/Dialog.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { Form } from "../components/forms/Form.tsx";
import { NumberField } from "../components/forms/NumberField.tsx";
import { Rows } from "../components/forms/Rows.tsx";
import { TextField } from "../components/forms/TextField.tsx";
import { answer, api } from "../platform/api.ts";
import { fieldsOf } from "../platform/fields-of.ts";
import { useForm } from "../platform/useForm.ts";
import { ModelHours } from "./ModelHours.tsx";
import { saveSlotModels } from "./queries.ts";

type Part = { key: string; start: string; count?: number | undefined };
type ModelForm = { name: string; length?: number | undefined; gap?: number | undefined; parts: Part[] };

const modelOf = ({ name, length, gap, parts }: ModelForm) => ({
  ...{ name, length, gap },
  parts: parts.map(({ start, count }) => ({ session: start < "13:00" ? "AM" : "PM", start, count })),
});

const newPart = (): Part => ({ key: crypto.randomUUID(), start: "14:00", count: 6 });

type SlotModelDialogProps = { models: SlotModels; version: number; onClose: () => void };

/** A new model: meetings of one length, in parts between which there is a break. */
export const SlotModelDialog = ({ models, version, onClose }: SlotModelDialogProps) => {
  const under = `models[${models.models.length}].`;
  const inputOf = (value: ModelForm, of = models) => ({ models: [...of.models, modelOf(value)] });
  const form = useForm<ModelForm, unknown, { version: number; models: SlotModels }>({
    key: "modele-journee",
    initial: { name: "", length: 10, gap: 2, parts: [{ key: "first", start: "09:00", count: 7 }] },
    saved: { version, models },
    judge: (value) => judged(slotModelsSchema, inputOf(value)),
    save: (value, { at, document }) =>
      saveSlotModels(slotModelsSchema.parse(inputOf(value, document?.models)), at?.version),
    latest: async () => {
      const latest = await answer(api.settings.slots.$get());
      return { document: { version: latest.version, models: latest.value } };
    },
    onSaved: () => {
      toast("Le modèle est ajouté.");
      onClose();
    },
  });
  const { value, set } = form;
  const field = fieldsOf(value, set, under);
  const model: SlotModel | undefined = slotModelSchema.safeParse({ ...modelOf(value), name: "Aperçu" }).data;
  return (
    <Dialog title="Un modèle de journée" onClose={onClose}>
      <Form form={form} action="Ajouter le modèle">
        <TextField {...field("name")} label="Nom" />
        <div className="grid gap-6 sm:grid-cols-2">
          <NumberField {...field("length")} label="Durée d’un rendez-vous" unit="min" />
          <NumberField {...field("gap")} label="Entre deux rendez-vous" unit="min" />
        </div>
        <Rows
          rows={value.parts}
          onChange={(parts) => set({ parts })}
          name="Partie"
          remove="Retirer la partie"
          add="Ajouter une partie, après une pause"
          newRow={newPart}
        >
          {(part, index, change) => (
            <div className="grid gap-6 sm:grid-cols-2">
              <TextField
                path={`${under}parts[${index}].start`}
                label="Début"
                type="time"
                value={part.start}
                onChange={(start) => change({ start })}
              />
              <NumberField
                path={`${under}parts[${index}].count`}
                label="Rendez-vous"
                value={part.count}
                onChange={(howMany) => change({ count: howMany })}
              />
            </div>
          )}
        </Rows>
        {model && <ModelHours model={model} />}
      </Form>
    </Dialog>
  );
};
