import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { judged } from "../../shared/errors/field-errors.ts";
import {
  componentLabels,
  componentNames,
  defaultWeights,
  type Weights,
} from "../../shared/matching/world/weights.ts";
import { type Round, type RoundInput, roundInputSchema } from "../../shared/rounds/schema.ts";
import { Button } from "../components/basics/Button.tsx";
import { Checkbox } from "../components/forms/Choices.tsx";
import { Form, FormSection } from "../components/forms/Form.tsx";
import { NumberField } from "../components/forms/NumberField.tsx";
import { RangeField } from "../components/forms/RangeField.tsx";
import { answer, api } from "../platform/api.ts";
import { fieldsOf } from "../platform/fields-of.ts";
import { useForm } from "../platform/useForm.ts";
import { WeightsEffect } from "./WeightsEffect.tsx";

type StartForm = {
  weights: Weights;
  minMeetings?: number | undefined;
  maxMeetings?: number | undefined;
  keep: boolean;
};

const inputOf = (
  { weights, minMeetings, maxMeetings, keep }: StartForm,
  latest: Round | undefined,
): RoundInput => ({
  weights,
  limits: { minMeetings, maxMeetings },
  ...(keep && latest && latest.adjustments.length > 0 ? { adjustmentsOf: latest.number } : {}),
});

type StartRoundProps = { rencontreId: string; latest: Round | undefined };

/** What counts in a round, and how many meetings each should have. */
export const StartRound = ({ rencontreId, latest }: StartRoundProps) => {
  const navigate = useNavigate();
  const client = useQueryClient();
  const initial = { ...defaultWeights, ...latest?.options.weights };
  const form = useForm<StartForm, Round>({
    key: `ronde-${rencontreId}`,
    initial: {
      weights: initial,
      minMeetings: latest?.options.limits?.minMeetings,
      maxMeetings: latest?.options.limits?.maxMeetings,
      keep: true,
    },
    judge: (value) => judged(roundInputSchema, inputOf(value, latest)),
    save: (value) =>
      answer(
        api.rencontres[":id"].rounds.$post({ param: { id: rencontreId }, json: inputOf(value, latest) }),
      ),
    onSaved: async ({ number }) => {
      await client.invalidateQueries({ queryKey: ["rencontre", rencontreId] });
      await client.invalidateQueries({ queryKey: ["rounds", rencontreId] });
      await navigate({
        to: "/equipe/rencontres/$id/rondes/$n",
        params: { id: rencontreId, n: String(number) },
      });
    },
  });
  const { value, set } = form;
  const field = fieldsOf(value, set, "limits.");
  return (
    <Form form={form} action="Lancer la ronde">
      <FormSection
        title="Ce qui compte"
        help="Seules les proportions comptent : doubler tous les poids ne change rien."
      >
        <div className="grid items-start gap-x-10 gap-y-8 md:grid-cols-[minmax(0,16rem)_minmax(0,1fr)]">
          <div className="space-y-2">
            {componentNames.map((name) => (
              <RangeField
                key={name}
                path={`weights.${name}`}
                label={componentLabels[name]}
                max={50}
                value={value.weights[name]}
                onChange={(weight) => set({ weights: { ...value.weights, [name]: weight } })}
              />
            ))}
            <Button small icon="undo" onClick={() => set({ weights: defaultWeights })}>
              Revenir aux poids habituels
            </Button>
          </div>
          <WeightsEffect
            rencontreId={rencontreId}
            weights={value.weights}
            reference={initial}
            named={latest ? `ceux de la ronde ${latest.number}` : "les poids habituels"}
          />
        </div>
      </FormSection>
      <FormSection
        title="Combien de rendez-vous par participant"
        help="Ce qu’un participant a dit lui-même l’emporte."
      >
        <div className="grid gap-6 sm:grid-cols-2">
          <NumberField {...field("minMeetings")} label="Au moins" optional />
          <NumberField {...field("maxMeetings")} label="Au plus" optional />
        </div>
      </FormSection>
      {latest && latest.adjustments.length > 0 && (
        <Checkbox
          path="adjustmentsOf"
          label={`Reprendre les ajustements de la ronde ${latest.number}`}
          value={value.keep}
          onChange={(keep) => set({ keep })}
        />
      )}
    </Form>
  );
};
