import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { Rencontre } from "../../../shared/rencontres/schema.ts";
import type { Round } from "../../../shared/rounds/schema.ts";
import { Link } from "../../components/basics/Link.tsx";
import { EmptyState, Loaded } from "../../components/feedback/States.tsx";
import { Select } from "../../components/forms/Select.tsx";
import { PageTitle } from "../../components/layout/PageTitle.tsx";
import { rencontreQuery } from "../../rencontres/queries.ts";
import { comparisonQuery, roundsQuery } from "../common/queries.ts";
import { ComparisonFigures } from "./ComparisonFigures.tsx";
import { ComparisonMeetings } from "./ComparisonMeetings.tsx";
import { ComparisonPeople } from "./ComparisonPeople.tsx";
import { comparisonTitle } from "./comparison-words.ts";

const route = getRouteApi("/equipe/rencontres/$id/comparaison");

/** Two rounds of a rencontre side by side: what changes from one to the other. */
export const ComparisonPage = () => {
  const { id } = route.useParams();
  const rencontre = useQuery(rencontreQuery(id));
  const rounds = useQuery(roundsQuery(id));
  return (
    <Loaded query={rencontre}>
      {(rencontre) => (
        <div className="space-y-8">
          <PageTitle
            over={
              <Link to="/equipe/rencontres/$id" params={{ id }} search={{ onglet: "rondes" }}>
                {rencontre.title}
              </Link>
            }
            title="Comparer deux rondes"
          />
          <Loaded query={rounds}>
            {({ items }) => (
              <Chosen rencontre={rencontre} rounds={items.filter(({ result }) => result !== undefined)} />
            )}
          </Loaded>
        </div>
      )}
    </Loaded>
  );
};

const Chosen = ({ rencontre, rounds }: { rencontre: Rencontre; rounds: readonly Round[] }) => {
  const { de, a } = route.useSearch();
  const navigate = useNavigate({ from: "/equipe/rencontres/$id/comparaison" });
  if (rounds.length < 2)
    return (
      <EmptyState title="Il faut deux rondes pour comparer">
        <p>Lancez une autre ronde, avec d’autres poids ou d’autres limites : la première reste lisible.</p>
      </EmptyState>
    );
  const options = rounds.map(({ number }) => ({ value: String(number), label: `Ronde ${number}` }));
  const known = (value: string | undefined, otherwise: number) =>
    options.find((option) => option.value === value)?.value ?? options.at(otherwise)?.value ?? "";
  const before = known(de, -2);
  const after = known(a, -1);
  const choose = (search: { de: string; a: string }) =>
    void navigate({ search, replace: true, resetScroll: false });
  return (
    <>
      <div className="flex flex-wrap gap-4">
        <div className="w-44">
          <Select
            path="de"
            label="De"
            value={before}
            onChange={(value) => choose({ de: value, a: after })}
            options={options}
          />
        </div>
        <div className="w-44">
          <Select
            path="a"
            label="À"
            value={after}
            onChange={(value) => choose({ de: before, a: value })}
            options={options}
          />
        </div>
      </div>
      {before === after ? (
        <EmptyState title="Choisissez deux rondes différentes" />
      ) : (
        <Comparison rencontre={rencontre} before={before} after={after} />
      )}
    </>
  );
};

type ComparisonProps = { rencontre: Rencontre; before: string; after: string };

const Comparison = ({ rencontre, before, after }: ComparisonProps) => (
  <Loaded query={useQuery(comparisonQuery(rencontre.id, before, after))} lines={8}>
    {(comparison) => (
      <div className="space-y-10">
        <ComparisonFigures
          title={comparisonTitle(comparison.before, comparison.after)}
          {...{ comparison, before, after }}
        />
        <ComparisonPeople participants={comparison.participants} />
        <ComparisonMeetings slots={rencontre.slots} comparison={comparison} />
        <p className="flex flex-wrap gap-x-6 gap-y-2">
          {[before, after].map((n) => (
            <Link key={n} to="/equipe/rencontres/$id/rondes/$n" params={{ id: rencontre.id, n }}>
              Voir la ronde {n}
            </Link>
          ))}
        </p>
      </div>
    )}
  </Loaded>
);
