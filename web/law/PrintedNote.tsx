import type { EligibilityAnswer, ModalityAnswer } from "../../shared/law/eligibility-schema.ts";
import { dayText } from "../../shared/time/dates.ts";
import { today } from "../platform/clock.ts";
import { list } from "../platform/format.ts";
import { kindShort } from "../reference/kind-names.ts";
import type { NeedFact } from "./NeedFacts.tsx";

const Box = () => <span aria-hidden="true">☐ </span>;

const Open = ({ modality }: { modality: ModalityAnswer }) => (
  <li>
    <Box />
    <strong>{modality.label}</strong>
    {modality.kindsAllowed.length > 0 && ` : ${list(modality.kindsAllowed.map(kindShort))}`}
    {". "}
    {modality.toVerify &&
      `${modality.reasons
        .slice(1)
        .map(({ text }) => text)
        .join(" ")} `}
    {modality.conditions
      .filter(({ met }) => met === null)
      .map(({ text, article }) => `${text.replace(/\.$/, "")} (${article})`)
      .join(" ; ")}
  </li>
);

const Closed = ({ modality }: { modality: ModalityAnswer }) => (
  <li>
    {modality.label} : {modality.reasons.map(({ text }) => text).join(" ")}
  </li>
);

const titleClass = "mt-3 mb-1 border-b border-line text-[10.5pt]";

type PrintedNoteProps = { title: string; facts: readonly NeedFact[]; answer: EligibilityAnswer };

/** The answer as one sheet of A4 for the file: only printed, never shown. */
export const PrintedNote = ({ title, facts, answer }: PrintedNoteProps) => {
  const open = answer.modalities.filter((modality) => modality.open);
  const closed = answer.modalities.filter((modality) => !modality.open);
  const explained = [
    ...answer.thresholds,
    ...answer.modalities.flatMap(({ reasons }) => reasons),
    ...answer.obligations,
  ];
  const sources = [...new Set(explained.map(({ source }) => source))];
  return (
    <div className="hidden text-[8.5pt] leading-[1.3] print:block">
      <p className="font-title text-[14pt] font-semibold">
        {title || "Besoin à nommer"} : réservations et clauses sociales
      </p>
      <p>
        Note établie le {dayText(today())} avec Rencontres solidaires, selon les règles en vigueur le{" "}
        {dayText(answer.date)}.
      </p>
      <h2 className={titleClass}>Hypothèses</h2>
      <p>{facts.map(({ label, value }) => `${label} : ${value}`).join(" · ")}</p>
      {answer.assumptions.length > 0 && <p>{answer.assumptions.join(" ")}</p>}
      {answer.thresholds.length > 0 && (
        <>
          <h2 className={titleClass}>Seuils et procédure</h2>
          <ul className="space-y-0.5">
            {answer.thresholds.map(({ text, article }) => (
              <li key={text}>
                {text} ({article})
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 className={titleClass}>Voies ouvertes, et ce qui reste à vérifier</h2>
      <ul className="space-y-0.5">
        {open.map((modality) => (
          <Open key={modality.modality} modality={modality} />
        ))}
      </ul>
      {answer.obligations.length > 0 && (
        <>
          <h2 className={titleClass}>Obligations</h2>
          <ul className="space-y-0.5">
            {answer.obligations.map(({ code, text, article, exemptions }) => (
              <li key={code}>
                {text} ({article}){" "}
                {exemptions.map((exemption) => (
                  <span key={exemption.code}>
                    <Box />
                    {exemption.text}{" "}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      {closed.length > 0 && (
        <>
          <h2 className={titleClass}>Voies fermées</h2>
          <ul className="space-y-0.5">
            {closed.map((modality) => (
              <Closed key={modality.modality} modality={modality} />
            ))}
          </ul>
        </>
      )}
      <h2 className={titleClass}>Sources</h2>
      <p>{sources.join(" ; ")}.</p>
      <p className="mt-2 font-semibold">{answer.disclaimer}</p>
      <div className="mt-3 grid grid-cols-2 gap-6">
        <p className="border-t border-line pt-1">Voie retenue et motif :</p>
        <p className="border-t border-line pt-1">Date, nom et signature :</p>
      </div>
    </div>
  );
};
