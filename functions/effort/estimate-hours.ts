import { answerEffort, type EffortAnswer } from "../../shared/effort/answer-effort.ts";
import type { EffortQuestion } from "../../shared/effort/read-question.ts";
import { unknownRateWords } from "../../shared/effort/words.ts";
import { AppError } from "../../shared/errors/errors.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import type { Deps } from "../platform/deps.ts";
import { currentRates } from "./current-rates.ts";

/**
 * How many hours of insertion a contract can ask for, by the rows in force today. Open to all. Error: request.invalid for
 * a trade that no row is about.
 */
export const estimateHours = async (
  deps: Pick<Deps, "table" | "now">,
  question: EffortQuestion,
): Promise<EffortAnswer & { countedOn: string }> => {
  const countedOn = parisDay(deps.now());
  const found = answerEffort(await currentRates(deps), question, countedOn);
  if ("unknown" in found)
    throw new AppError("request.invalid", {}, [
      { path: found.unknown, code: "unknown", message: unknownRateWords[found.unknown] },
    ]);
  return { ...found.answer, countedOn };
};
