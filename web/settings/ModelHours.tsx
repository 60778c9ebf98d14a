import type { SlotModel } from "../../shared/settings/slot-models.ts";
import { hourText } from "../../shared/time/dates.ts";
import { count } from "../platform/format.ts";
import { cutDay } from "../rencontres/slots.ts";

/** The day that a model makes, in words. */
export const ModelHours = ({ model }: { model: SlotModel }) => {
  const slots = cutDay(model.parts, model.length, model.gap);
  return (
    <p className="text-small text-ink-soft">
      {count(slots.length, "créneau", "créneaux")} de {model.length} min, {model.gap} min entre deux :{" "}
      {slots.map(({ start }) => hourText(start)).join(", ")}.
    </p>
  );
};
