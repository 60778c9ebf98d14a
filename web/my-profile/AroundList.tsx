import type { Place } from "../../shared/geo/places.ts";
import { Disclosure } from "../components/basics/Disclosure.tsx";
import { CheckboxGroup } from "../components/forms/Choices.tsx";
import type { Territory } from "../map/areas-drawing.ts";
import { number } from "../platform/format.ts";
import { keyOf } from "../reference/queries.ts";

type AroundListProps = {
  path: string;
  around: readonly (Territory & { population: number })[];
  value: readonly Place[];
  onToggle: (place: { type: string; code: string }) => void;
};

const groups = [
  { type: "departement", label: "Départements proches" },
  { type: "epci", label: "Intercommunalités proches" },
] as const;

/** The territories of the map as a list, the nearest first: the same choice by name and by keyboard. */
export const AroundList = ({ path, around, value, onToggle }: AroundListProps) => {
  const chosen = value.map(keyOf);
  return (
    <Disclosure title="Choisir dans la liste des territoires proches">
      <div className="max-h-96 space-y-6 overflow-auto p-1">
        {groups.map(({ type, label }) => {
          const choices = around.filter((one) => one.type === type);
          return (
            <CheckboxGroup
              key={type}
              path={`${path}.${type}`}
              label={label}
              columns
              value={chosen}
              onChange={(next) => {
                const changed = choices.find(({ code }) => {
                  const key = `${type}:${code}`;
                  return next.includes(key) !== chosen.includes(key);
                });
                if (changed) onToggle(changed);
              }}
              choices={choices.map((one) => ({
                value: `${one.type}:${one.code}`,
                label: one.label,
                help: `${number(one.population)} habitants`,
              }))}
            />
          );
        })}
      </div>
    </Disclosure>
  );
};
