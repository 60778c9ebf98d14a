import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Link } from "../components/basics/Link.tsx";
import { More } from "../components/data/More.tsx";
import { Loaded, LoadedPages } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { today } from "../platform/clock.ts";
import { CompanyForm } from "./CompanyForm.tsx";
import { progressText } from "./progress-words.ts";
import { companyQuery, followedContractsQuery } from "./queries.ts";

const route = getRouteApi("/equipe/clauses/entreprises/$id");

const Contracts = ({ id }: { id: string }) => {
  const year = today().slice(0, 4);
  const found = useInfiniteQuery(followedContractsQuery({ year, company: id }));
  return (
    <section className="mb-12">
      <h2 className="mb-4 text-h2">Ses marchés suivis en {year}</h2>
      <LoadedPages query={found} lines={3}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="text-ink-soft">Aucun marché suivi cette année.</p>
          ) : (
            <>
              <ul className="divide-y divide-line">
                {rows.map((row) => (
                  <li key={row.id} className="py-3">
                    <Link to="/equipe/clauses/marches/$id" params={{ id: row.id }} className="font-semibold">
                      {row.title}
                    </Link>
                    <p className="text-small text-ink-soft">
                      {row.buyerName} · {progressText(row)}
                    </p>
                  </li>
                ))}
              </ul>
              {found.hasNextPage && (
                <More onMore={() => void found.fetchNextPage()} busy={found.isFetchingNextPage} />
              )}
            </>
          )
        }
      </LoadedPages>
    </section>
  );
};

/** One company: its contracts of the year, and what is known of it. */
export const CompanyPage = () => {
  const { id } = route.useParams();
  return (
    <Loaded query={useQuery(companyQuery(id))} lines={8}>
      {(company) => (
        <>
          <PageTitle over={<Link to="/equipe/clauses/entreprises">Entreprises</Link>} title={company.name} />
          <Contracts id={id} />
          <CompanyForm
            key={company.id}
            company={company}
            onSaved={() => toast("L’entreprise est enregistrée.")}
          />
        </>
      )}
    </Loaded>
  );
};
