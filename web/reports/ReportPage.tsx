import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { Report, Totals } from "../../shared/overview/report.ts";
import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { TableFiles } from "../components/data/TableFiles.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { EmptyState, Loaded } from "../components/feedback/States.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { today } from "../platform/clock.ts";
import { amount, count, number } from "../platform/format.ts";
import { MonthsPicture } from "./MonthsPicture.tsx";
import { reportQuery } from "./queries.ts";
import { RencontreReport } from "./RencontreReport.tsx";
import { ShareTable } from "./ShareTable.tsx";
import { YearsTable } from "./YearsTable.tsx";

const route = getRouteApi("/equipe/bilan/$annee");

/** What the year came to: contracts, hours, beneficiaries, and the rencontres held. */
export const ReportPage = () => {
  const { annee } = route.useParams();
  const year = Number(annee);
  const before = useQuery(reportQuery(String(year - 1)));
  return (
    <>
      <PageTitle
        title={`Bilan ${annee}`}
        lead="Les marchés vérifiés par l’équipe, et ce que les rencontres de l’année ont donné."
        action={
          <>
            <TableFiles path={`/api/reports/${annee}`} what="Bilan" />
            <Button icon="print" onClick={() => print()}>
              Imprimer
            </Button>
          </>
        }
      />
      <nav aria-label="Autres années" className="no-print mb-8 flex gap-6">
        <Link to="/equipe/bilan/$annee" params={{ annee: String(year - 1) }}>
          {year - 1}
        </Link>
        {String(year) < today().slice(0, 4) && (
          <Link to="/equipe/bilan/$annee" params={{ annee: String(year + 1) }}>
            {year + 1}
          </Link>
        )}
      </nav>
      <Loaded query={useQuery(reportQuery(annee))} lines={8}>
        {(report) => <ReportSections report={report} before={before.data} />}
      </Loaded>
    </>
  );
};

const Total = ({ total }: { total: Totals }) => (
  <dl className="grid grid-cols-2 gap-6 lg:grid-cols-4">
    {[
      { value: number(total.contracts), name: total.contracts < 2 ? "marché signé" : "marchés signés" },
      { value: amount(total.amount), name: "hors taxes, en tout" },
      { value: number(total.hours), name: total.hours < 2 ? "heure d’insertion" : "heures d’insertion" },
      {
        value: number(total.beneficiaries),
        name: total.beneficiaries < 2 ? "bénéficiaire" : "bénéficiaires",
      },
    ].map(({ value, name }) => (
      <div key={name} className="flex flex-col-reverse justify-end border-t-3 border-violette pt-3">
        <dt className="text-small">{name}</dt>
        <dd className="font-title text-h2 font-semibold tabular-nums">{value}</dd>
      </div>
    ))}
  </dl>
);

const ReportSections = ({ report, before }: { report: Report; before: Report | undefined }) => (
  <div className="space-y-section">
    {report.drafts > 0 && (
      <Notice tone="warning" title={`${count(report.drafts, "marché")} à vérifier`}>
        <p>
          Des participants les ont annoncés ; ils ne comptent pas ici tant que l’équipe ne les a pas vérifiés.
        </p>
      </Notice>
    )}
    {report.total.contracts === 0 ? (
      <EmptyState title={`Aucun marché vérifié en ${report.year}`} />
    ) : (
      <>
        <Total total={report.total} />
        <MonthsPicture report={report} before={before} />
        {before && before.total.contracts > 0 && <YearsTable report={report} before={before} />}
        <ShareTable by="secteur" groups={report.bySector} />
        <ShareTable by="article" groups={report.byModality} />
        <ShareTable by="acheteur" groups={report.byBuyer} />
        <ShareTable by="département" groups={report.byDepartement} />
      </>
    )}
    {report.editions.map((rencontre) => (
      <RencontreReport key={rencontre.id} rencontre={rencontre} />
    ))}
  </div>
);
