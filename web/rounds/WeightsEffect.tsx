import { useQuery } from "@tanstack/react-query";
import type { Weights } from "../../shared/matching/world/weights.ts";
import { Icon } from "../components/basics/Icon.tsx";
import { EmptyState, Loaded } from "../components/feedback/States.tsx";
import { count, percent } from "../platform/format.ts";
import { type SampleIntent, weightsSampleQuery } from "./common/queries.ts";
import { gainText, type Ranked, rankSample } from "./rank-sample.ts";

type WeightsEffectProps = {
  rencontreId: string;
  weights: Weights;
  /** The weights that the effect is seen against, and what they are called. */
  reference: Weights;
  named: string;
};

/** What the weights do, at once, on some intents of this rencontre: who comes first, who goes up and down. */
export const WeightsEffect = ({ rencontreId, ...effect }: WeightsEffectProps) => (
  <Loaded query={useQuery(weightsSampleQuery(rencontreId))}>
    {({ items }) =>
      items.length === 0 ? (
        <EmptyState title="Pas encore d’exemple">
          <p>Aucune intention de cette rencontre n’a deux fournisseurs possibles.</p>
        </EmptyState>
      ) : (
        <Sample items={items} {...effect} />
      )
    }
  </Loaded>
);

type SampleProps = Omit<WeightsEffectProps, "rencontreId"> & { items: readonly SampleIntent[] };

const Sample = ({ items, weights, reference, named }: SampleProps) => {
  const ranked = items.map((item) => ({
    ...item,
    first: rankSample(item.suppliers, weights, reference),
  }));
  const changed = ranked.filter(({ first }) => first.some(({ gained }) => gained !== 0)).length;
  return (
    <section aria-labelledby="effet-des-poids" className="space-y-4">
      <div>
        <h3 id="effet-des-poids" className="text-h3">
          Effet sur {count(items.length, "intention")} de cette rencontre
        </h3>
        <p role="status" className="text-small text-ink-soft">
          {changed === 0
            ? `Le même ordre qu’avec ${named}.`
            : `L’ordre change pour ${count(changed, "intention")} par rapport à ${named}.`}
        </p>
      </div>
      <ul className="grid gap-4">
        {ranked.map(({ intentId, title, buyerName, first }) => (
          <li key={intentId} className="rounded border border-line bg-surface p-4">
            <p className="leading-snug font-semibold">{title}</p>
            <p className="mb-2 text-small text-ink-soft">{buyerName}</p>
            <ol className="space-y-1.5 text-small">
              {first.map((supplier) => (
                <Line key={supplier.id} supplier={supplier} />
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Line = ({ supplier: { rank, name, score, gained } }: { supplier: Ranked }) => (
  <li className="grid grid-cols-[1.25rem_minmax(0,1fr)_2.75rem] gap-x-2">
    <span className="text-ink-soft tabular-nums">{rank}</span>
    <span>
      {name}
      {gained !== 0 && (
        <span className={`flex items-center gap-1 ${gained > 0 ? "text-green" : "text-amber"}`}>
          <Icon name="arrowDown" className={`size-4 ${gained > 0 ? "rotate-180" : ""}`} />
          {gainText(gained)}
        </span>
      )}
    </span>
    <span className="text-right tabular-nums">{percent(score)}</span>
  </li>
);
