import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { partsFollow, type SlotModels, shippedSlotModels } from "../../shared/settings/slot-models.ts";
import type { Actor } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { slotModelsConcern } from "./settings-documents.ts";
import { storeSettings, storeSettingsErrors } from "./store-settings.ts";

export const changeSlotModelsErrors = errorsOf(storeSettingsErrors, "request.invalid");

/** Changes the models of a day's slots. */
export const changeSlotModels = (
  deps: Deps,
  actor: Actor,
  { version, value }: { version: number; value: SlotModels },
) =>
  storeSettings(deps, actor, slotModelsConcern, {
    version,
    make: () => {
      const names = [...shippedSlotModels, ...value.models].map(({ name }) => name.toLowerCase());
      const errors = value.models.flatMap((model, i) => [
        ...(names.indexOf(model.name.toLowerCase()) === i + shippedSlotModels.length
          ? []
          : [{ path: `models[${i}].name`, code: "twice", message: "Nom : un modèle porte déjà ce nom." }]),
        ...(partsFollow(model)
          ? []
          : [
              {
                path: `models[${i}].parts`,
                code: "overlap",
                message:
                  "Parties de la journée : l’une commence avant la fin de la précédente, ou finit après minuit.",
              },
            ]),
      ]);
      if (errors.length > 0) throw new AppError("request.invalid", {}, errors);
      return value;
    },
  });
