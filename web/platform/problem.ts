import type { FieldError } from "../../shared/errors/errors.ts";
import type { Problem } from "../../shared/errors/problem.ts";

/** What the server answered instead of what was asked: problem details (RFC 9457), in French. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

const offline: Problem = {
  type: "about:blank",
  title: "Pas de réponse du service",
  status: 0,
  code: "network",
  detail: "Vérifiez votre connexion, puis réessayez. Ce que vous avez saisi est conservé.",
};

const unreadable = (status: number): Problem => ({
  type: "about:blank",
  title: "Réponse illisible",
  status,
  code: "unreadable",
  detail: "Le service a répondu de façon inattendue. Réessayez dans un instant.",
});

/**
 * Refuses an entry as the server would, before it is sent to it; does nothing where nothing is wrong.
 *
 * @throws ProblemError with what is wrong at each field
 */
export const refuse = (errors: readonly FieldError[]): void => {
  if (errors.length === 0) return;
  throw new ProblemError({
    type: "about:blank",
    title: "La demande est mal remplie",
    status: 422,
    code: "request.invalid",
    detail: "Corrigez les champs signalés.",
    errors: [...errors],
  });
};

const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" && value !== null && "code" in value && "detail" in value && "title" in value;

/** What to show of any error: the server's own words where there are some. */
export const problemOf = (error: unknown): Problem =>
  error instanceof ProblemError ? error.problem : error instanceof TypeError ? offline : unreadable(0);

/** The problem that a failed answer carries. */
export const readProblem = async (response: {
  status: number;
  json: () => Promise<unknown>;
}): Promise<ProblemError> => {
  const body: unknown = await response.json().catch(() => undefined);
  return new ProblemError(isProblem(body) ? body : unreadable(response.status));
};
