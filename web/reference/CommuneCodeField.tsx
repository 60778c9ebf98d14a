import { useState } from "react";
import type { FieldProps } from "../components/forms/Field.tsx";
import { CommuneField } from "./CommuneField.tsx";
import { usePlaceNames } from "./queries.ts";

type CommuneCodeFieldProps = FieldProps & { value: string; onChange: (code: string) => void };

/** A commune found by its name and kept by its code, empty where none is chosen. */
export const CommuneCodeField = ({ value, onChange, ...field }: CommuneCodeFieldProps) => {
  const [picked, setPicked] = useState({ code: "", label: "" });
  const isPicked = value === picked.code;
  const [stored = ""] = usePlaceNames(isPicked ? [] : [{ type: "commune", code: value }]);
  return (
    <CommuneField
      {...field}
      chosen={isPicked ? picked.label : stored}
      onChoose={({ code, label }) => {
        setPicked({ code, label });
        onChange(code);
      }}
      onEmpty={() => {
        setPicked({ code: "", label: "" });
        onChange("");
      }}
    />
  );
};
