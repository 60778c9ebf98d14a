import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { EffortQuestion } from "../../shared/effort/read-question.ts";
import { effortFormula, fullTimeSentence, hoursText } from "../../shared/effort/words.ts";
import type { KeptEffort as Kept } from "../../shared/intents/kept-effort.ts";
import type { Intent } from "../../shared/intents/schema.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { ButtonLink } from "../components/basics/Link.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { number } from "../platform/format.ts";
import { problemOf } from "../platform/problem.ts";
import type { EffortSearch } from "./effort-address.ts";
import { intentOfEffortQuery, keepEffort, removeEffort } from "./queries.ts";
import { Sources } from "./Sources.tsx";

const maybe = <K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> => {
  const one: Partial<Record<K, T>> = {};
  if (value !== undefined) one[key] = value;
  return one;
};

/** The cost of an hour that the buyer gave; those of the table are ranges. */
const ownCostOf = ({ hourlyCost: { low, high } }: Kept): number | undefined =>
  low === high ? low : undefined;

/** The question that gave what is kept. */
const questionOf = (kept: Kept): EffortQuestion => {
  const { amount, trade, labourShare, effort, durationMonths } = kept;
  return {
    ...{ amount, labourShare, effort, trade, durationMonths },
    ...maybe("hourlyCost", ownCostOf(kept)),
  };
};

/** What is known of an intent, for the page that counts. */
const searchOf = (intent: Intent): EffortSearch => {
  const { id, category, yearlyAmount, totalAmount, durationMonths, effort } = intent;
  const cost = effort && ownCostOf(effort);
  const yearly = yearlyAmount && durationMonths ? (yearlyAmount * durationMonths) / 12 : undefined;
  const total = effort?.amount ?? totalAmount ?? yearly;
  return {
    ...{ intention: id, famille: category },
    ...maybe("montant", total === undefined ? undefined : number(Math.round(total))),
    ...maybe("duree", durationMonths === undefined ? undefined : String(durationMonths)),
    ...maybe("metier", effort?.trade),
    ...maybe("effort", effort && number(effort.effort * 100)),
    ...maybe("cout", cost === undefined ? undefined : number(cost)),
    ...(effort && !effort.trade ? { part: number(effort.labourShare * 100) } : {}),
  };
};

/** The hours of insertion in an intent’s legal note: how many, how they were counted, and by which figures. */
export const KeptEffort = ({ intent, open }: { intent: Intent; open: boolean }) => {
  const client = useQueryClient();
  const { effort } = intent;
  const show = (stored: Intent) => client.setQueryData(intentOfEffortQuery(intent.id).queryKey, stored);
  const back = useMutation({
    mutationFn: ({ of, question }: { of: Intent; question: EffortQuestion }) => keepEffort(of, question),
    onSuccess: show,
    onError: (error) => toast(problemOf(error).detail),
  });
  const remove = useMutation({
    mutationFn: () => removeEffort(intent),
    onSuccess: (stored) => {
      show(stored);
      toast(
        "Les heures sont retirées de la note.",
        effort && (() => back.mutate({ of: stored, question: questionOf(effort) })),
      );
    },
    onError: (error) => toast(problemOf(error).detail),
  });
  if (!effort && !open) return null;
  return (
    <section>
      <h2 className="text-h2">Heures d’insertion</h2>
      <div className="mt-4 max-w-measure space-y-3">
        {effort ? (
          <>
            <p className="font-title text-h2 font-bold tabular-nums">{hoursText(effort.hours)}</p>
            <p>{fullTimeSentence(effort)}</p>
            <p>{effortFormula(effort)}</p>
            <Sources sources={effort.sources} />
            <p className="text-small text-ink-soft">Calculé le {dayText(effort.countedOn)}.</p>
          </>
        ) : (
          <p>Si ce marché porte une clause sociale, calculez les heures qu’il peut demander.</p>
        )}
        {open && (
          <p className="no-print flex flex-wrap gap-3">
            <ButtonLink to="/heures-d-insertion" search={searchOf(intent)}>
              {effort ? "Calculer de nouveau" : "Calculer les heures"}
            </ButtonLink>
            {effort && (
              <Button icon="trash" busy={remove.isPending} onClick={() => remove.mutate()}>
                Retirer de la note
              </Button>
            )}
          </p>
        )}
      </div>
    </section>
  );
};
