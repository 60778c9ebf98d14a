import { cpvErrors } from "../../shared/categories/cpv.ts";
import { AppError, errorsOf } from "../../shared/errors/errors.ts";

export const requireKnownCpvErrors = errorsOf("request.invalid");

/** Refuses CPV codes that do not exist or whose check digit is wrong, each with the nearest that exists. */
export const requireKnownCpv = (codes: readonly string[]): void => {
  const fields = cpvErrors(codes.map((code, index) => ({ path: `cpv[${index}]`, code })));
  if (fields.length > 0) throw new AppError("request.invalid", {}, fields);
};
