import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { statementSets } from "../../shared/statements/lifecycle.ts";
import type { StaffStatement } from "../../shared/statements/view.ts";
import { ofMonthText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { LoadedPage } from "../components/layout/LoadedPage.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { answer, api, ifMatch, named } from "../platform/api.ts";
import { count } from "../platform/format.ts";
import { CheckLines } from "./CheckLines.tsx";
import { Correction } from "./Correction.tsx";
import { FormerRevisions } from "./FormerRevisions.tsx";
import { Hires } from "./Hires.tsx";
import { HoursForm } from "./HoursForm.tsx";
import { statementQuery } from "./queries.ts";
import { StatementRecap } from "./StatementRecap.tsx";
import { StatementState } from "./StatementState.tsx";

const route = getRouteApi("/equipe/clauses/releves/$id");

/** One statement: whom to call, what was stated, and what staff do of it. */
export const StatementPage = () => {
  const { id } = route.useParams();
  return (
    <LoadedPage
      query={useQuery(statementQuery(id))}
      lines={8}
      title="Relevé d’heures"
      over={<Link to="/equipe/clauses/releves">Relevés d’heures</Link>}
      next="Cherchez l’entreprise dans les relevés de son mois."
    >
      {(statement) => <Statement key={id} statement={statement} />}
    </LoadedPage>
  );
};

const Statement = ({ statement }: { statement: StaffStatement }) => {
  const client = useQueryClient();
  const [entering, setEntering] = useState(false);
  const { id, status, month, companyName, note } = statement;
  const store = (after: StaffStatement, said: string) => {
    client.setQueryData(statementQuery(id).queryKey, after);
    void client.invalidateQueries({ queryKey: ["statements"] });
    toast(said);
  };
  const isOpen = statementSets.open.includes(status);
  const waiting = statement.hires.filter((hire) => hire.status === "waiting").length;
  return (
    <>
      <PageTitle
        over={
          <Link to="/equipe/clauses/releves" search={{ mois: month }}>{`Relevés ${ofMonthText(month)}`}</Link>
        }
        title={companyName}
        lead={`Heures ${ofMonthText(month)}`}
        action={
          isOpen && !entering && <Button onClick={() => setEntering(true)}>Saisir pour l’entreprise</Button>
        }
      />
      <div className="space-y-10">
        <StatementState statement={statement} />
        {note && (
          <section aria-labelledby="remarque">
            <h2 id="remarque" className="text-h2">
              Remarque de l’entreprise
            </h2>
            <p className="mt-2 max-w-measure whitespace-pre-line">{note}</p>
          </section>
        )}
        {entering && isOpen ? (
          <section aria-labelledby="saisie" className="space-y-4">
            <h2 id="saisie" className="text-h2">
              Au téléphone avec {companyName}
            </h2>
            <Button look="quiet" onClick={() => setEntering(false)}>
              Ne pas saisir
            </Button>
            <HoursForm
              draft={`releve-equipe-${id}`}
              view={statement}
              action="Noter ces heures"
              reload={() => client.fetchQuery({ ...statementQuery(id), staleTime: 0 })}
              save={(json, { version: at, idempotencyKey }) =>
                answer(
                  api.clause.statements[":id"].$put(
                    { param: { id }, json },
                    { headers: { ...ifMatch(at).headers, ...named(idempotencyKey).headers } },
                  ),
                )
              }
              onSaved={(after) => {
                setEntering(false);
                store(after, "Les heures sont notées, il reste à les vérifier.");
              }}
            />
          </section>
        ) : (
          <>
            {waiting > 0 && (
              <section aria-labelledby="embauches" className="space-y-4">
                <h2 id="embauches" className="text-h2">
                  {count(waiting, "embauche annoncée", "embauches annoncées")}
                </h2>
                <Hires statement={statement} />
              </section>
            )}
            <section aria-labelledby="heures" className="space-y-4">
              <h2 id="heures" className="text-h2">
                Heures
              </h2>
              {status === "stated" ? (
                waiting > 0 ? (
                  <>
                    <Notice tone="info" title="Décidez d’abord des embauches annoncées">
                      <p>Vous pourrez ensuite accepter les heures, les leurs comprises.</p>
                    </Notice>
                    <StatementRecap view={statement} />
                  </>
                ) : (
                  <>
                    {statement.nothing && <p className="text-lead">L’entreprise dit : rien ce mois-ci.</p>}
                    <CheckLines statement={statement} />
                  </>
                )
              ) : status === "expected" ? (
                <p className="max-w-measure">
                  L’entreprise n’a pas encore répondu pour{" "}
                  {count(statement.lines.length, "contrat de travail", "contrats de travail")}. Appelez-la, et
                  saisissez ce qu’elle vous dit.
                </p>
              ) : (
                <StatementRecap view={statement} />
              )}
              {status === "checked" && (
                <Correction
                  statement={statement}
                  onDone={(after) => store(after, "Le relevé est corrigé, les nouvelles heures comptent.")}
                />
              )}
            </section>
          </>
        )}
        <FormerRevisions statement={statement} />
      </div>
    </>
  );
};
