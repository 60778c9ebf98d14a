import { employmentTypeLabels } from "../../shared/clause/codes.ts";
import { hoursFault } from "../../shared/statements/judge-hours.ts";
import type { LineView } from "../../shared/statements/view.ts";
import { dayText } from "../../shared/time/dates.ts";
import { NumberField } from "../components/forms/NumberField.tsx";
import { DateField, TextField } from "../components/forms/TextField.tsx";
import { count } from "../platform/format.ts";
import type { LineForm } from "./statement-form.ts";

type LineFieldsProps = {
  /** Where the line stands in what is sent. */
  path: string;
  line: LineView;
  month: string;
  value: LineForm;
  set: (patch: Partial<LineForm>) => void;
};

/** « P-7K3M9Q · Inès ». */
export const personText = ({ code, firstName }: Pick<LineView, "code" | "firstName">): string =>
  firstName === undefined ? code : `${firstName} (${code})`;

const aboutLine = ({ type, start, knownEnd }: LineView): string =>
  `${employmentTypeLabels[type]}, ${knownEnd ? `du ${dayText(start)} au ${dayText(knownEnd)}` : `depuis le ${dayText(start)}`}`;

/** The hours of one person on one contract; its end and a remark are folded away. */
export const LineFields = ({ path, line, month, value, set }: LineFieldsProps) => {
  const dates = { start: line.start, end: value.end || line.knownEnd };
  const wrong = value.hours === undefined ? undefined : hoursFault(value.hours, month, dates);
  return (
    <fieldset className="space-y-4 rounded border border-line bg-surface p-4">
      <legend className="px-2 font-semibold">{personText(line)}</legend>
      <p className="text-small text-ink-soft">{aboutLine(line)}</p>
      {line.why && (
        <p className="rounded border-l-4 border-amber bg-amber-wash p-3">
          <span className="font-semibold">À corriger : </span>
          {line.why}
        </p>
      )}
      <NumberField
        path={`${path}.hours`}
        label={`Heures de ${line.firstName ?? line.code}`}
        help={
          wrong ??
          (line.proposed === undefined
            ? undefined
            : `Proposé, d’après le mois d’avant : ${count(line.proposed, "heure")}.`)
        }
        value={value.hours}
        onChange={(hours) => set({ hours })}
        unit="heures"
      />
      <details open={value.end !== "" || value.note !== ""}>
        <summary className="min-h-11 py-2 underline underline-offset-4">
          Fin du contrat, remarque
          <span className="sr-only"> : {personText(line)}</span>
        </summary>
        <div className="mt-3 space-y-4">
          <DateField
            path={`${path}.end`}
            label="Dernier jour du contrat, s’il s’est terminé"
            optional
            value={value.end}
            onChange={(end) => set({ end })}
          />
          <TextField
            path={`${path}.note`}
            label="Remarque"
            optional
            maxLength={500}
            value={value.note}
            onChange={(note) => set({ note })}
          />
        </div>
      </details>
    </fieldset>
  );
};
