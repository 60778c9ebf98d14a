import { type Modality, modalities } from "../../shared/intents/schema.ts";
import { modalityLabel } from "../../shared/law/modalities.ts";
import { Button } from "../components/basics/Button.tsx";
import { Icon } from "../components/basics/Icon.tsx";
import { Link } from "../components/basics/Link.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { Select } from "../components/forms/Select.tsx";
import { amount, count } from "../platform/format.ts";
import type { Preview } from "./queries.ts";

type ModalityFieldProps = {
  value: Modality | "";
  onChange: (value: Modality | "") => void;
  preview: Preview | undefined;
};

/** How social aims enter the contract: each way with how many could answer, and the one to begin with. */
export const ModalityField = ({ value, onChange, preview }: ModalityFieldProps) => {
  const known = new Map(preview?.modalities.map((each) => [each.modality, each]));
  const labelOf = (modality: Modality): string => {
    const each = known.get(modality);
    if (!each) return modalityLabel(modality);
    return `${each.label}, ${each.open ? count(each.suppliers, "fournisseur") : "non ouverte ici"}`;
  };
  const chosen = value === "" ? undefined : known.get(value);
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
      <Select<Modality>
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
        options={modalities.map((modality) => ({ value: modality, label: labelOf(modality) }))}
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
};

/** The thresholds in force that day, and on which side of them the need stands. */
export const Thresholds = ({ preview }: { preview: Preview | undefined }) =>
  preview && preview.thresholds.length > 0 ? (
    <section aria-label="Seuils à cette date" className="rounded bg-sunken p-4 text-small">
      <p className="font-semibold">
        {preview.totalAmount === null
          ? "Les seuils à cette date"
          : `Valeur de tout le besoin : ${amount(preview.totalAmount)} HT`}
      </p>
      <ul className="mt-1.5 space-y-1.5">
        {preview.thresholds.map(({ rule, amount: limit, below, text, article }) => (
          <li key={`${rule} ${limit}`} className="flex gap-2">
            <Icon name={below ? "check" : "info"} className="mt-0.5 size-4.5 text-ink-soft" />
            <span>
              {text} <span className="text-ink-soft">(art. {article})</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  ) : null;
