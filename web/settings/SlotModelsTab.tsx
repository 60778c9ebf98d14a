import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { shippedSlotModels } from "../../shared/settings/slot-models.ts";
import { Button } from "../components/basics/Button.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { ModelHours } from "./ModelHours.tsx";
import { saveSlotModels, slotModelsQuery } from "./queries.ts";
import { SlotModelDialog } from "./SlotModelDialog.tsx";
import { useSave } from "./useSave.ts";

/** How days of meetings are cut, to begin a rencontre from. */
export const SlotModelsTab = () => {
  const query = useQuery(slotModelsQuery);
  const [adding, setAdding] = useState(false);
  const { change, busy } = useSave(saveSlotModels);
  return (
    <Loaded query={query} lines={4}>
      {({ value, version }) => (
        <div className="max-w-measure space-y-6">
          <p className="text-ink-soft">Un modèle remplit les créneaux d’une nouvelle rencontre.</p>
          <ul className="divide-y divide-line border-y border-line">
            {[...shippedSlotModels, ...value.models].map((model, place) => (
              <li key={model.name} className="flex flex-wrap items-start justify-between gap-4 py-4">
                <div className="min-w-0 flex-1">
                  <h2 className="font-semibold">{model.name}</h2>
                  <ModelHours model={model} />
                </div>
                {place >= shippedSlotModels.length && (
                  <Button
                    small
                    icon="trash"
                    busy={busy}
                    aria-label={`Retirer ${model.name}`}
                    onClick={() =>
                      change({
                        to: { models: value.models.filter(({ name }) => name !== model.name) },
                        from: value,
                        version,
                        done: `« ${model.name} » est retiré.`,
                      })
                    }
                  >
                    Retirer
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <Button icon="plus" onClick={() => setAdding(true)}>
            Ajouter un modèle
          </Button>
          {adding && <SlotModelDialog models={value} version={version} onClose={() => setAdding(false)} />}
        </div>
      )}
    </Loaded>
  );
};
