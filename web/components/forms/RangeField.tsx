import { FieldFrame, type FieldProps, useField } from "./Field.tsx";

type RangeFieldProps = FieldProps & { value: number; onChange: (value: number) => void; max: number };

/** A weight that one slides, its number beside. */
export const RangeField = ({ value, onChange, max, ...field }: RangeFieldProps) => {
  const { id, control } = useField({ ...field, optional: true });
  return (
    <FieldFrame {...field}>
      <div className="flex items-center gap-3">
        <input
          {...control}
          id={id}
          type="range"
          min={0}
          max={max}
          value={value}
          onChange={(event) => onChange(Number(event.target.value))}
          className="h-11 w-full accent-violette"
        />
        <output htmlFor={id} className="w-8 text-right tabular-nums">
          {value}
        </output>
      </div>
    </FieldFrame>
  );
};
