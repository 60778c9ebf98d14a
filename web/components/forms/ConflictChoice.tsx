import { type ReactNode, useState } from "react";
import { labelOf } from "../../../shared/errors/field-errors.ts";
import type { Conflict } from "../../platform/conflict.ts";
import { differences, merge, type Side } from "../../platform/differences.ts";
import { count } from "../../platform/format.ts";
import { Button } from "../basics/Button.tsx";
import { Notice } from "../feedback/Notice.tsx";
import { RadioGroup } from "./Choices.tsx";
import { linesOf } from "./value-words.ts";

type Field = ReturnType<Conflict["fields"]>[number];

/** A value in words: the form's own for that field, else what can be told of any. */
const Value = ({ field, side }: { field: Field; side: Side }) => {
  const value = field[side];
  const told: ReactNode = field.told(value) ?? linesOf(field.field, value).join("\n");
  return (
    <span className="mt-0.5 block break-words whitespace-pre-line">
      {told || <span className="text-ink-soft">(vide)</span>}
    </span>
  );
};

/**
 * Somebody else has saved meanwhile: each field that differs with both values, of which one is chosen, before
 * anybody's words are replaced.
 */
export const ConflictChoice = ({ conflict, saving }: { conflict: Conflict; saving: boolean }) => {
  const fields = conflict.fields(differences);
  const [chosen, setChosen] = useState<Record<string, Side>>(() =>
    Object.fromEntries(fields.map(({ field, proposed }) => [field, proposed])),
  );
  const sideOf = ({ field, proposed }: Field): Side => chosen[field] ?? proposed;
  return (
    <Notice tone="warning" title="Quelqu’un a enregistré des changements entre-temps">
      <p>
        {count(fields.length, "champ diffère", "champs diffèrent")} de ce que vous avez saisi. Choisissez ce
        qui doit rester : rien n’est remplacé avant.
      </p>
      <div className="mt-4 space-y-5">
        {fields.map((field) => (
          <RadioGroup<Side>
            key={field.field}
            path={`choix-${field.field}`}
            label={labelOf([field.field])}
            value={sideOf(field)}
            onChange={(side) => setChosen((before) => ({ ...before, [field.field]: side }))}
            choices={[
              { value: "mine", label: <ChoiceOf who="Votre saisie" field={field} side="mine" /> },
              { value: "theirs", label: <ChoiceOf who="Version enregistrée" field={field} side="theirs" /> },
            ]}
          />
        ))}
      </div>
      <div className="mt-5 flex flex-wrap gap-3">
        <Button look="main" busy={saving} onClick={() => conflict.resolve(chosen, merge)}>
          Enregistrer ces choix
        </Button>
        <Button onClick={conflict.takeTheirs}>Abandonner ma saisie</Button>
      </div>
    </Notice>
  );
};

const ChoiceOf = ({ who, field, side }: { who: string; field: Field; side: Side }) => (
  <>
    <span className="font-semibold">{who}</span>
    <Value field={field} side={side} />
  </>
);
