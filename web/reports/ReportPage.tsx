import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { periodText } from "../../shared/clause/report/period-words.ts";
import type { Report } from "../../shared/overview/report.ts";
import { leads } from "../../shared/overview/report-leads.ts";
import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { TableFiles } from "../components/data/TableFiles.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { EmptyState, Loaded } from "../components/feedback/States.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { today } from "../platform/clock.ts";
import { count } from "../platform/format.ts";
import { AwardedContracts } from "./AwardedContracts.tsx";
import { ClauseSections } from "./ClauseSections.tsx";
import { comparedWith } from "./compared-with.ts";
import { periodLabel } from "./period-text.ts";
import { reportQuery } from "./queries.ts";
import { RencontreReport } from "./RencontreReport.tsx";
import { ReportFiles } from "./ReportFiles.tsx";
import { ReportFilters } from "./ReportFilters.tsx";
import { isPart, type ReportSearch } from "./report-address.ts";
import { reportQueryOf } from "./report-query.ts";
import { Section } from "./Section.tsx";
import { YearsPicture } from "./YearsPicture.tsx";

const route = getRouteApi("/equipe/bilan/$annee");

const withoutEmpty = (search: ReportSearch): ReportSearch =>
  Object.fromEntries(Object.entries(search).filter(([, word]) => word));

/** What the year came to: hours, people, contracts and the rencontres held, whole or in part, beside another year. */
export const ReportPage = () => {
  const { annee } = route.useParams();
  const search = withoutEmpty(route.useSearch());
  const year = Number(annee);
  const query = reportQueryOf(search);
  const other = comparedWith(year, search);
  const before = useQuery(reportQuery(String(other.year), reportQueryOf(other.search)));
  const period = periodLabel(year, search);
  return (
    <>
      <PageTitle
        title={`Bilan ${annee}`}
        lead="Ce que les clauses ont donné : heures, personnes, marchés, et ce que les rencontres sont devenues."
        action={
          <>
            <ReportFiles path={`/api/reports/${annee}`} search={defined(query)} />
            <TableFiles path={`/api/reports/${annee}`} search={defined(query)} what="Bilan" />
            <Button icon="print" onClick={() => print()}>
              Imprimer
            </Button>
          </>
        }
      />
      <nav aria-label="Autres années" className="no-print mb-6 flex gap-6">
        <Link to="/equipe/bilan/$annee" params={{ annee: String(year - 1) }}>
          {year - 1}
        </Link>
        {String(year) < today().slice(0, 4) && (
          <Link to="/equipe/bilan/$annee" params={{ annee: String(year + 1) }}>
            {year + 1}
          </Link>
        )}
      </nav>
      <ReportFilters annee={annee} search={search} />
      <Loaded query={useQuery(reportQuery(annee, query))} lines={8}>
        {(report) => (
          <Sections
            report={report}
            search={search}
            period={period}
            before={
              before.data && {
                period: periodLabel(other.year, other.search),
                report: before.data,
              }
            }
          />
        )}
      </Loaded>
    </>
  );
};

const defined = (query: ReturnType<typeof reportQueryOf>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).flatMap(([key, value]) => (value ? [[key, value]] : [])));

const Sections = ({
  report,
  search,
  period,
  before,
}: {
  report: Report;
  search: ReportSearch;
  period: string;
  before: { period: string; report: Report } | undefined;
}) => {
  const { clause, drafts, editions, year } = report;
  const part = isPart(search);
  return (
    <div className="space-y-section">
      {drafts > 0 && (
        <Notice tone="warning" title={`${count(drafts, "marché")} à vérifier`}>
          <p>
            Des participants les ont annoncés ; ils ne comptent pas ici tant que l’équipe ne les a pas
            vérifiés.
          </p>
        </Notice>
      )}
      {clause.hours === 0 && clause.contracts === 0 ? (
        <EmptyState title={`Aucun marché suivi ${periodText({ clause })}`}>
          {part ? (
            <p>Aucun ne répond à ces filtres.</p>
          ) : (
            <p>
              Les marchés suivis et leurs heures s’enregistrent dans <Link to="/equipe/clauses">Clauses</Link>
              , ou viennent de fichiers.
            </p>
          )}
        </EmptyState>
      ) : (
        <ClauseSections
          report={clause}
          year={year}
          search={search}
          period={period}
          before={before && { period: before.period, report: before.report.clause }}
          years={part ? null : <YearsPicture year={year} />}
        />
      )}
      {!part && editions.length > 0 && (
        <Section section="meetings" lead={leads.meetings({ year, rencontres: report })} folded>
          {editions.map((rencontre) => (
            <RencontreReport key={rencontre.id} rencontre={rencontre} />
          ))}
        </Section>
      )}
      {!part && report.total.contracts > 0 && (
        <AwardedContracts
          report={report}
          before={before?.report.year === year - 1 ? before.report : undefined}
        />
      )}
    </div>
  );
};
