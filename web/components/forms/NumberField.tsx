import { memo, useState } from "react";
import { number, readNumber } from "../../platform/format.ts";
import { FieldFrame, type FieldProps, inputClass, useField } from "./Field.tsx";

type NumberFieldProps = FieldProps & {
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  /** Said after the box: « € HT », « km », « mois ». */
  unit?: string;
};

/**
 * A number typed as in French (« 1 234,50 »), written so again when one leaves the box.
 * What is no number reaches the form as NaN, which its schema refuses.
 */
export const NumberField = memo(
  ({ path, label, help, optional, value, onChange, unit }: NumberFieldProps) => {
    const { id, control } = useField({ path, help, optional: optional ?? false });
    const [typed, setTyped] = useState<string>();
    const shown = Number.isFinite(value) ? number(value ?? 0) : "";
    return (
      <FieldFrame {...{ path, label, help }} optional={optional ?? false}>
        <div className="flex items-center gap-2">
          <input
            {...control}
            id={id}
            inputMode="decimal"
            autoComplete="off"
            value={typed ?? shown}
            onChange={(event) => {
              setTyped(event.target.value);
              onChange(readNumber(event.target.value));
            }}
            onBlur={() => {
              if (!Number.isNaN(value)) setTyped(undefined);
            }}
            className={`${inputClass} max-w-44 text-right tabular-nums`}
          />
          {unit && <span aria-hidden="true">{unit}</span>}
        </div>
      </FieldFrame>
    );
  },
);

/** Euros, tax excluded. */
export const AmountField = (props: Omit<NumberFieldProps, "unit">) => (
  <NumberField {...props} label={`${props.label} (€ HT)`} unit="€ HT" />
);
