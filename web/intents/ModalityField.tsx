import { memo } from "react";
import {
  chosenModality,
  type IntentModality,
  intentModalities,
  undecided,
} from "../../shared/intents/modalities.ts";
import { modalityLabel } from "../../shared/law/modalities.ts";
import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { Select } from "../components/forms/Select.tsx";
import { count } from "../platform/format.ts";
import type { Preview } from "./queries.ts";

type ModalityFieldProps = {
  value: IntentModality | "";
  onChange: (value: IntentModality | "") => void;
  preview: Preview | undefined;
};

/** How social aims enter the contract: each way with how many could answer, and the one to begin with. */
export const ModalityField = memo(({ value, onChange, preview }: ModalityFieldProps) => {
  const known = new Map(preview?.modalities.map((each) => [each.modality, each]));
  const labelOf = (modality: IntentModality): string => {
    if (modality === undecided) return "Je ne sais pas, conseillez-moi";
    const each = known.get(modality);
    if (!each) return modalityLabel(modality);
    if (!each.open) return `${each.label}, non ouverte ici`;
    return `${each.label}, ${count(each.suppliers, "fournisseur")}${each.toVerify ? ", à vérifier" : ""}`;
  };
  const own = value === "" ? undefined : chosenModality(value);
  const chosen = own && known.get(own);
  const advice = preview?.advice;
  return (
    <div className="space-y-4">
      {advice && advice.modality !== value && (
        <Notice tone="info" title={`Conseillé : ${advice.label}`}>
          <p>{advice.reason}</p>
          <Button small className="mt-3" onClick={() => onChange(advice.modality)}>
            Choisir cette modalité
          </Button>
        </Notice>
      )}
      <Select<IntentModality>
        path="modality"
        label="Modalité envisagée"
        help={
          <>
            L’équipe vous aidera à choisir. Pour comparer en détail :{" "}
            <Link to="/simulateur">quel article pour mon besoin ?</Link>
          </>
        }
        empty="Choisir…"
        value={value}
        onChange={onChange}
        options={intentModalities.map((modality) => ({ value: modality, label: labelOf(modality) }))}
      />
      {chosen && !chosen.open && (
        <Notice tone="warning" title="Cette modalité ne vous est pas ouverte">
          <ul className="list-disc pl-5">
            {chosen.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
});
