import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Slot } from "../../shared/rencontres/schema.ts";
import { shippedSlotModels } from "../../shared/settings/slot-models.ts";
import { Select } from "../components/forms/Select.tsx";
import { cutDay } from "../rencontres/slots.ts";
import { slotModelsQuery } from "../settings/queries.ts";

/** A model of a day to begin from: its slots take the place of those there. */
export const SlotModelField = ({ onChoose }: { onChoose: (slots: Slot[]) => void }) => {
  const { data } = useQuery(slotModelsQuery);
  const [chosen, setChosen] = useState("");
  const models = [...shippedSlotModels, ...(data?.value.models ?? [])];
  return (
    <Select
      path="model"
      label="Modèle de journée"
      optional
      help="Il remplit les créneaux ; changer une heure ci-dessous les recompose."
      empty="Composer la journée"
      value={chosen}
      onChange={(name) => {
        setChosen(name);
        const model = models.find((one) => one.name === name);
        if (model) onChoose(cutDay(model.parts, model.length, model.gap));
      }}
      options={models.map(({ name }) => ({ value: name, label: name }))}
    />
  );
};
