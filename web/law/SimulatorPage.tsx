import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { type Step, Steps } from "../components/basics/Steps.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { AnswerStep } from "./AnswerStep.tsx";
import { AmountStep, BuyerStep, NeedStep } from "./NeedSteps.tsx";
import { type Need, needOf, questionOf, type StepId, searchOf, stepOf } from "./simulator-search.ts";

const route = getRouteApi("/simulateur");

const steps: readonly (Step & { id: StepId })[] = [
  { id: "besoin", label: "Le besoin" },
  { id: "montant", label: "La date et le montant" },
  { id: "acheteur", label: "L’acheteur" },
  { id: "reponse", label: "La réponse" },
];

/** « Quelle réservation pour mon besoin ? »: which reservations and clauses are open, to whom, and why, step by step. */
export const SimulatorPage = () => {
  const search = route.useSearch();
  const navigate = useNavigate({ from: "/simulateur" });
  const step = stepOf(search);
  const need = needOf(search);
  const question = questionOf(need);
  const content = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    // A new step begins where its content does; the first one read is announced by the page itself.
    if (before.current !== step) content.current?.focus({ preventScroll: true });
    before.current = step;
  }, [step]);
  const go = (changed: Need, to: StepId) => void navigate({ search: searchOf(changed, to) });
  return (
    <Page>
      <div className="print:hidden">
        <PageTitle
          title="Quelle réservation pour mon besoin ?"
          lead={
            step === "besoin" &&
            "Trois questions, et voici les réservations et clauses ouvertes ce jour-là, pour qui, et d’où viennent les règles. Sans compte."
          }
        />
        <div className="mb-10">
          <Steps label="Étapes" steps={steps} current={step} />
        </div>
      </div>
      <div ref={content} tabIndex={-1}>
        {step === "besoin" && <NeedStep need={need} go={go} />}
        {step === "montant" && <AmountStep need={need} go={go} />}
        {step === "acheteur" && <BuyerStep need={need} go={go} />}
        {step === "reponse" && question && <AnswerStep need={need} question={question} />}
      </div>
    </Page>
  );
};
