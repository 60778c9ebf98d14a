import { queryOptions, skipToken, useQuery } from "@tanstack/react-query";
import type { Intent } from "../../shared/intents/schema.ts";
import type { EligibilityAnswer, ModalityAnswer } from "../../shared/law/eligibility-schema.ts";
import { buyerQuery } from "../buyers/queries.ts";
import { Notice } from "../components/feedback/Notice.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { StatusBadge } from "../components/feedback/StatusBadge.tsx";
import { Article } from "../law/Article.tsx";
import { Conditions } from "../law/Conditions.tsx";
import { ModalityName } from "../law/ModalityName.tsx";
import { modalityState } from "../law/modality-state.ts";
import { Thresholds } from "../law/Thresholds.tsx";
import { answer, api } from "../platform/api.ts";
import { previewQuery } from "./queries.ts";

const amountsOf = ({ yearlyAmount, totalAmount, allLotsAmount, durationMonths }: Intent) => ({
  yearlyAmount,
  totalAmount,
  allLotsAmount,
  durationMonths,
});

const lawQuery = (intent: Intent, legalStatus: "STATE" | "AUTHORITY" | "ENTITY" | "PRIVATE" | undefined) =>
  queryOptions({
    queryKey: ["intent-law", intent.id, intent.version, legalStatus],
    queryFn: legalStatus
      ? () => {
          const { category, cpv, nature, launchDate: date } = intent;
          return answer(
            api.eligibility.$post({
              json: { date, legalStatus, category, cpv, nature, ...amountsOf(intent) },
            }),
          );
        }
      : skipToken,
  });

/** What the law says of this purchase as it stands: its modality with each condition, what is better, what is mandatory. */
export const IntentLaw = ({ intent }: { intent: Intent }) => {
  const { data: buyer } = useQuery(buyerQuery(intent.buyerId));
  const query = useQuery(lawQuery(intent, buyer?.legalStatus));
  return (
    <section>
      <h2 className="text-h2">Ce que dit la loi</h2>
      <div className="mt-4">
        <Loaded query={query}>{(law) => <Law intent={intent} law={law} />}</Loaded>
      </div>
    </section>
  );
};

const Law = ({ intent, law }: { intent: Intent; law: EligibilityAnswer }) => {
  const { data: buyer } = useQuery(buyerQuery(intent.buyerId));
  const { title, description, category, services, cpv, places, modality, launchDate } = intent;
  const { data: preview } = useQuery(
    previewQuery({
      ...{ title, description, category, services, cpv, places, modality, launchDate },
      ...amountsOf(intent),
      nature: intent.nature,
      legalStatus: buyer?.legalStatus ?? "AUTHORITY",
    }),
  );
  const own = law.modalities.find((each) => each.modality === modality);
  const advice = preview?.advice;
  const duties = law.obligations.filter(({ applies }) => applies !== false);
  const others = law.modalities.filter((each) => each.open && each.modality !== modality);
  return (
    <div className="max-w-measure space-y-6">
      {own && <Own own={own} />}
      <Thresholds thresholds={law.thresholds} totalAmount={law.totalAmount} />
      {advice && advice.modality !== modality && (
        <Notice tone="info" title={`À comparer : ${advice.label}`}>
          <p>{advice.reason}</p>
        </Notice>
      )}
      {duties.length > 0 && (
        <div>
          <h3 className="text-h3">Obligatoire dans tous les cas</h3>
          <ul className="mt-2 list-disc space-y-1 pl-5 text-small">
            {duties.map(({ code, text, article, applies }) => (
              <li key={code}>
                {text} <Article of={article} />
                {applies === null && " À vérifier."}
              </li>
            ))}
          </ul>
        </div>
      )}
      {others.length > 0 && (
        <details>
          <summary className="min-h-11 py-2 underline underline-offset-4">
            Les autres voies ouvertes, avec leurs conditions
          </summary>
          <div className="mt-3 space-y-6">
            {others.map((each) => (
              <div key={each.modality} className="space-y-2">
                <h3 className="font-semibold">
                  <ModalityName label={each.label} />
                </h3>
                <Conditions conditions={each.conditions} />
              </div>
            ))}
          </div>
        </details>
      )}
      <p className="text-small text-ink-soft">{law.disclaimer}</p>
    </div>
  );
};

const Own = ({ own }: { own: ModalityAnswer }) => (
  <div className="space-y-3 rounded-large border border-line bg-surface p-5">
    <div className="flex flex-wrap items-center justify-between gap-3">
      <h3 className="text-h3">
        <ModalityName label={own.label} />
      </h3>
      <StatusBadge {...modalityState(own)} />
    </div>
    {(!own.open || own.toVerify) && (
      <ul className="list-disc pl-5 text-small">
        {(own.toVerify ? own.reasons.slice(1) : own.reasons).map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    )}
    <Conditions conditions={own.conditions} />
  </div>
);
