import { CheckboxGroup } from "../forms/Choices.tsx";

type ColumnChoiceProps = {
  columns: readonly { key: string; header: string }[];
  shown: readonly string[];
  onChange: (shown: string[]) => void;
};

/** Which columns of a table one wants to see. */
export const ColumnChoice = ({ columns, shown, onChange }: ColumnChoiceProps) => (
  <details className="no-print rounded border border-line bg-surface">
    <summary className="cursor-pointer px-4 py-2.5 text-small font-semibold">
      Colonnes ({shown.length} sur {columns.length})
    </summary>
    <div className="border-t border-line px-4 py-3">
      <CheckboxGroup
        path="colonnes"
        label="Colonnes à montrer, gardées sur cet appareil"
        columns
        value={shown}
        onChange={onChange}
        choices={columns.map(({ key, header }) => ({ value: key, label: header }))}
      />
    </div>
  </details>
);
