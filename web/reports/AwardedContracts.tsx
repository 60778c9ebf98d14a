import type { Report, Totals } from "../../shared/overview/report.ts";
import { Link } from "../components/basics/Link.tsx";
import { amount, count, number } from "../platform/format.ts";
import { ShareTable } from "./ShareTable.tsx";
import { YearsTable } from "./YearsTable.tsx";

const Total = ({ total }: { total: Totals }) => (
  <dl className="grid grid-cols-2 gap-6 lg:grid-cols-4">
    {[
      { value: number(total.contracts), name: total.contracts < 2 ? "marché signé" : "marchés signés" },
      { value: amount(total.amount), name: "hors taxes, en tout" },
      {
        value: number(total.hours),
        name: total.hours < 2 ? "heure d’insertion promise" : "heures d’insertion promises",
      },
      {
        value: number(total.beneficiaries),
        name: total.beneficiaries < 2 ? "bénéficiaire attendu" : "bénéficiaires attendus",
      },
    ].map(({ value, name }) => (
      <div key={name} className="flex flex-col-reverse justify-end border-t-3 border-violette pt-3">
        <dt className="text-small">{name}</dt>
        <dd className="font-title text-h2 font-semibold tabular-nums">{value}</dd>
      </div>
    ))}
  </dl>
);

/** The contracts that staff checked, by the year of their award, with what was promised in them. */
export const AwardedContracts = ({ report, before }: { report: Report; before: Report | undefined }) => (
  <section id="awarded" className="scroll-mt-4 space-y-10">
    <div>
      <h2 className="text-h2">
        {count(report.total.contracts, "marché signé", "marchés signés")} en {report.year}
      </h2>
      <p className="mt-1 text-ink-soft">
        Les marchés vérifiés par l’équipe, à l’année de leur attribution ; ce qui y est promis, non ce qui est
        travaillé.{" "}
        <Link to="/equipe/marches" search={{ onglet: "tous", annee: String(report.year) }}>
          Voir ces marchés
        </Link>
      </p>
    </div>
    <Total total={report.total} />
    {before && before.total.contracts > 0 && <YearsTable report={report} before={before} />}
    <ShareTable by="secteur" groups={report.bySector} />
    <ShareTable by="article" groups={report.byModality} />
    <ShareTable by="acheteur" groups={report.byBuyer} />
    <ShareTable by="département" groups={report.byDepartement} />
  </section>
);
