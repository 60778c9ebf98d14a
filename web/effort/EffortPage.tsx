import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { answerEffort } from "../../shared/effort/answer-effort.ts";
import { type EffortRates, labourSharesOn } from "../../shared/effort/rates.ts";
import { readQuestion } from "../../shared/effort/read-question.ts";
import { unknownRateWords } from "../../shared/effort/words.ts";
import { Link } from "../components/basics/Link.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { today } from "../platform/clock.ts";
import { EffortForm } from "./EffortForm.tsx";
import { EffortResult } from "./EffortResult.tsx";
import { addressOf, type EffortSearch, isAsked, textsOf } from "./effort-address.ts";
import { KeepEffort } from "./KeepEffort.tsx";
import { ratesQuery } from "./queries.ts";
import { SimilarContracts } from "./SimilarContracts.tsx";

const route = getRouteApi("/heures-d-insertion");

const fieldOf = { trade: "metier", hourlyCost: "cout" } as const;

/** What an address asks: the answer, or what is wrong with it; neither where it asks nothing yet. */
const found = (search: EffortSearch, rates: EffortRates, day: string) => {
  if (!isAsked(search)) return { errors: [] };
  const read = readQuestion(textsOf(search));
  if ("errors" in read) return read;
  const { question } = read;
  const answered = answerEffort(rates, question, day);
  if ("answer" in answered) return { errors: [], answered: { question, answer: answered.answer } };
  const { unknown: what } = answered;
  return { errors: [{ path: fieldOf[what], code: "unknown", message: unknownRateWords[what] }] };
};

/** « Combien d’heures d’insertion ? »: what a buyer who prepares a contract can ask for, and how it is counted. */
export const EffortPage = () => {
  const search = route.useSearch();
  const navigate = useNavigate({ from: "/heures-d-insertion" });
  const query = useQuery(ratesQuery);
  const result = useRef<HTMLDivElement>(null);
  const address = JSON.stringify(search);
  const before = useRef(address);
  useEffect(() => {
    // A new answer is where one goes on reading; the first one read is announced by the page itself.
    if (before.current !== address) result.current?.focus();
    before.current = address;
  }, [address]);
  const day = today();
  return (
    <Page>
      <PageTitle
        title="Combien d’heures d’insertion ?"
        lead="Du montant de votre marché aux heures que sa clause sociale peut demander, avec ce que des marchés semblables ont vraiment donné. Sans compte."
      />
      <Loaded query={query} lines={8}>
        {(rates) => {
          const { errors, answered } = { answered: undefined, ...found(search, rates, day) };
          return (
            <>
              <div ref={result} tabIndex={-1}>
                {answered && (
                  <div className="mb-12">
                    <EffortResult answer={answered.answer} day={day}>
                      {search.intention && (
                        <KeepEffort intentId={search.intention} question={answered.question} />
                      )}
                    </EffortResult>
                    {search.famille && (
                      <SimilarContracts category={search.famille} answer={answered.answer} />
                    )}
                  </div>
                )}
              </div>
              <div className="no-print">
                <EffortForm
                  initial={textsOf(search)}
                  errors={errors}
                  intention={search.intention}
                  trades={labourSharesOn(rates, day)}
                  onAsked={(texts) => void navigate({ search: addressOf(texts, search.intention) })}
                />
                <p className="mt-10 max-w-measure">
                  Avant de compter, choisissez la voie :{" "}
                  <Link to="/simulateur">quelle réservation pour mon besoin ?</Link> Et pour la rédiger,{" "}
                  <Link to="/guide/$sujet" params={{ sujet: "clause-execution" }}>
                    la clause sociale d’exécution
                  </Link>
                  .
                </p>
              </div>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
};
