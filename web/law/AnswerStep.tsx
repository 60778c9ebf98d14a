import { useQuery } from "@tanstack/react-query";
import type { EligibilityInput } from "../../shared/law/eligibility-schema.ts";
import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { ShareButton } from "../components/layout/ShareButton.tsx";
import { number } from "../platform/format.ts";
import { EligibilityResult } from "./EligibilityResult.tsx";
import { useNeedFacts } from "./NeedFacts.tsx";
import { PrintedNote } from "./PrintedNote.tsx";
import { eligibilityQuery, type Need, searchOf } from "./simulator-search.ts";

/** What the page of hours is told of a need. */
const effortOf = ({ category, totalAmount, yearlyAmount, durationMonths }: Need) => {
  const total = totalAmount ?? (yearlyAmount && durationMonths && (yearlyAmount * durationMonths) / 12);
  return {
    ...(total ? { montant: number(Math.round(total)) } : {}),
    ...(durationMonths ? { duree: String(durationMonths) } : {}),
    ...(category ? { famille: category } : {}),
  };
};

/** The law's answer, with what it rests on, to be read, sent or put in the file. */
export const AnswerStep = ({ need, question }: { need: Need; question: EligibilityInput }) => {
  const query = useQuery(eligibilityQuery(question));
  const facts = useNeedFacts(need);
  return (
    <Loaded query={query} lines={8}>
      {(answer) => (
        <>
          <div className="print:hidden">
            <section className="mb-10 rounded-large bg-violette-wash p-5 md:p-6">
              <div className="flex flex-wrap items-start justify-between gap-4">
                <h2 className="text-h3">{need.objet || "Votre besoin"}</h2>
                <div className="flex flex-wrap gap-3">
                  <ShareButton title={need.objet || "Quelle réservation pour mon besoin ?"} />
                  <Button icon="print" look="main" onClick={() => print()}>
                    Imprimer la note
                  </Button>
                </div>
              </div>
              <dl className="mt-4 grid gap-x-8 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
                {facts.map(({ step, label, value }) => (
                  <div key={label}>
                    <dt className="text-small text-ink-soft">{label}</dt>
                    <dd>
                      {value}{" "}
                      <Link
                        to="/simulateur"
                        search={searchOf(need, step)}
                        className="ml-1 text-small"
                        aria-label={`Changer : ${label}`}
                      >
                        Changer
                      </Link>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
            <EligibilityResult answer={answer} category={need.category} />
            <p className="mt-8">
              Une clause sociale ?{" "}
              <Link to="/heures-d-insertion" search={effortOf(need)}>
                Calculez les heures d’insertion qu’elle peut demander
              </Link>
              .
            </p>
          </div>
          <PrintedNote title={need.objet} facts={facts} answer={answer} />
        </>
      )}
    </Loaded>
  );
};
