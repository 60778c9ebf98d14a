import { cpvErrors } from "../../shared/categories/cpv.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import { AppError, errorsOf, type FieldError } from "../../shared/errors/errors.ts";
import type { Deps } from "../platform/deps.ts";

type Codes = Pick<Contract, "cpv" | "departement">;

const departementErrors = ({ gazetteer }: Pick<Deps, "gazetteer">, code: string | undefined): FieldError[] =>
  code === undefined || gazetteer().area({ type: "departement", code })
    ? []
    : [
        {
          path: "departement",
          code: "unknown",
          message: `Département : aucun ne porte le numéro ${code}${code === "20" ? " ; la Corse a 2A et 2B" : ""}.`,
        },
      ];

/** One error for a CPV code and one for a département that do not exist. */
export const codeErrors = (deps: Pick<Deps, "gazetteer">, { cpv, departement }: Codes): FieldError[] => [
  ...cpvErrors([{ path: "cpv", code: cpv }]),
  ...departementErrors(deps, departement),
];

export const requireKnownCodesErrors = errorsOf("request.invalid");

/** Refuses a contract with a CPV code or a département that does not exist, naming each. */
export const requireKnownCodes = (deps: Pick<Deps, "gazetteer">, codes: Codes): void => {
  const fields = codeErrors(deps, codes);
  if (fields.length > 0) throw new AppError("request.invalid", {}, fields);
};
