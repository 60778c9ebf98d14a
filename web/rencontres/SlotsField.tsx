import { hourText } from "../../shared/dates.ts";
import type { Slot } from "../../shared/rencontres.ts";
import { FieldSet } from "../components/Field.tsx";

type SlotsFieldProps = {
  slots: readonly Slot[];
  value: readonly string[];
  onChange: (value: string[]) => void;
};

/** The slots of the day on a grid, one row per part of it; what is checked off is when one cannot come. */
export const SlotsField = ({ slots, value, onChange }: SlotsFieldProps) => {
  const sessions = [...new Set(slots.map(({ session }) => session))];
  return (
    <FieldSet
      path="unavailableSlots"
      label="Quand pouvez-vous être là"
      help="Décochez les créneaux où vous ne pourrez pas venir."
    >
      <div className="space-y-3">
        {sessions.map((session) => (
          <div key={session} className="grid grid-cols-[repeat(auto-fill,minmax(6.5rem,1fr))] gap-2">
            {slots
              .filter((slot) => slot.session === session)
              .map((slot) => {
                const free = !value.includes(slot.id);
                return (
                  <label
                    key={slot.id}
                    className={`flex min-h-11 cursor-pointer items-center gap-2 rounded border px-3 tabular-nums ${
                      free
                        ? "border-violette bg-violette-wash"
                        : "border-edge bg-surface text-ink-soft line-through"
                    }`}
                  >
                    <input
                      type="checkbox"
                      className="size-4.5 accent-violette"
                      checked={free}
                      onChange={() =>
                        onChange(free ? [...value, slot.id] : value.filter((id) => id !== slot.id))
                      }
                    />
                    {hourText(slot.start)}
                  </label>
                );
              })}
          </div>
        ))}
      </div>
    </FieldSet>
  );
};
