import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { programmeLabels, territoryLabels } from "../../shared/clause/report/labels.ts";
import { territories } from "../../shared/clause/report-keys.ts";
import { monthText } from "../../shared/time/dates.ts";
import { monthAfter } from "../../shared/time/months.ts";
import { Button } from "../components/basics/Button.tsx";
import { Disclosure } from "../components/basics/Disclosure.tsx";
import { Select } from "../components/forms/Select.tsx";
import { isMonth, monthsOffered } from "./compared-with.ts";
import { reportQuery } from "./queries.ts";
import type { ReportSearch } from "./report-address.ts";

const firstYear = 2012;

/** The months from which a comparison may begin, the latest first. */
const monthsBefore = (year: number): string[] =>
  Array.from({ length: 12 * (year + 1 - firstYear) }, (_, back) => monthAfter(`${year}-12`, -back));

/** The part of the year that is looked at, and what it is compared with; all of it stands in the address. */
export const ReportFilters = ({ annee, search }: { annee: string; search: ReportSearch }) => {
  const navigate = useNavigate();
  // What may be chosen is told by the whole year.
  const whole = useQuery(reportQuery(annee)).data?.clause;
  const year = Number(annee);
  const set = (changed: ReportSearch) =>
    void navigate({
      to: "/equipe/bilan/$annee",
      params: { annee },
      search: { ...search, ...changed },
      replace: true,
      resetScroll: false,
    });
  const months = monthsOffered(year).map((value) => ({ value, label: monthText(value) }));
  // The first month that is compared, where one was chosen.
  const from = isMonth(search.avec ?? "") ? search.avec : undefined;
  const years = Array.from({ length: year - firstYear }, (_, i) => String(year - 1 - i));
  return (
    <div className="no-print mb-8">
      <Disclosure title="Filtrer et comparer" open={Object.values(search).some(Boolean)}>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <Select
            path="territoire"
            label="Territoire"
            empty="Tous"
            value={search.territoire ?? ""}
            options={territories.map((value) => ({ value, label: territoryLabels[value] }))}
            onChange={(territoire) => set({ territoire })}
          />
          <Select
            path="acheteur"
            label="Acheteur"
            empty="Tous"
            value={search.acheteur ?? ""}
            options={(whole?.byBuyer ?? []).map(({ key, label }) => ({ value: key, label }))}
            onChange={(acheteur) => set({ acheteur })}
          />
          <Select
            path="operation"
            label="Opération"
            empty="Toutes"
            value={search.operation ?? ""}
            options={(whole?.operations ?? []).map(({ key, label }) => ({ value: key, label }))}
            onChange={(operation) => set({ operation })}
          />
          <Select
            path="programme"
            label="Programme"
            empty="Tous"
            value={search.programme ?? ""}
            options={[
              { value: "NPNRU", label: programmeLabels.NPNRU },
              { value: "STATE", label: programmeLabels.STATE },
            ]}
            onChange={(programme) => set({ programme })}
          />
          <Select
            path="du"
            label="Premier mois"
            empty={`Janvier ${annee}`}
            value={search.du ?? ""}
            // Twelve months at most, up to the last one chosen.
            options={months.filter(({ value }) => {
              const to = search.au ?? `${annee}-12`;
              return value <= to && value > `${year - 1}${to.slice(4)}`;
            })}
            onChange={(du) => set({ du })}
          />
          <Select
            path="au"
            label="Dernier mois"
            empty={`Décembre ${annee}`}
            value={search.au ?? ""}
            options={months.filter(({ value }) => value.startsWith(annee) && value >= (search.du ?? ""))}
            onChange={(au) => set({ au })}
          />
          <Select
            path="avec"
            label="Comparer avec"
            empty={`Les mêmes mois de ${year - 1}`}
            value={from === undefined ? (search.avec ?? "") : "mois"}
            options={[
              { value: "precedente", label: "Les mois juste avant, autant" },
              { value: "mois", label: "Autant de mois, à partir de celui que je choisis" },
              ...years.slice(1).map((value) => ({ value, label: `Les mêmes mois de ${value}` })),
            ]}
            onChange={(avec) => set({ avec: avec === "mois" ? `${year - 1}-01` : avec })}
          />
          {from !== undefined && (
            <Select
              path="avec-du"
              label="Comparer à partir de"
              value={from}
              options={monthsBefore(year).map((value) => ({ value, label: monthText(value) }))}
              onChange={(avec) => set({ avec })}
            />
          )}
        </div>
        {Object.values(search).some(Boolean) && (
          <Button
            small
            onClick={() =>
              void navigate({
                to: "/equipe/bilan/$annee",
                params: { annee },
                search: {},
                replace: true,
                resetScroll: false,
              })
            }
          >
            Revoir toute l’année
          </Button>
        )}
      </Disclosure>
    </div>
  );
};
