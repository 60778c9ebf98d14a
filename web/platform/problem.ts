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
