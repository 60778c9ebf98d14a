import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { AppError, type ErrorCode, errorStatus } from "../../../shared/errors/errors.ts";
import { errorMessages } from "../../../shared/errors/messages.fr.ts";
import { TransactionRefused } from "../db/table.ts";
import type { Env } from "./env.ts";

const titles: Record<number, string> = {
  400: "Demande mal formée",
  401: "Connexion nécessaire",
  403: "Accès refusé",
  404: "Introuvable",
  409: "Action impossible en l’état",
  412: "Modifié entre-temps",
  413: "Trop volumineux",
  415: "Format non pris en charge",
  422: "Informations incomplètes",
  428: "Version à préciser",
  429: "Trop de demandes",
  500: "Erreur de notre côté",
  503: "Service surchargé",
};

const httpCodes: Record<number, ErrorCode> = {
  400: "request.invalid",
  404: "request.notFound",
  413: "request.tooLarge",
};

/** No field is at fault where the body itself could not be read. */
const unreadable =
  "Ce qui a été envoyé est illisible : son contenu est coupé ou mal formé. Rechargez la page, puis recommencez.";

const asAppError = (error: unknown): AppError | undefined => {
  if (error instanceof AppError) return error;
  if (error instanceof TransactionRefused) return new AppError("version.conflict");
  const code = error instanceof HTTPException ? httpCodes[error.status] : undefined;
  return code && new AppError(code, code === "request.invalid" ? { words: unreadable } : {});
};

/** The problem details (RFC 9457) of an error code, in French. */
const problem = (error: AppError) => {
  const status = errorStatus[error.code];
  return {
    type: `/api/docs#${error.code}`,
    title: titles[status] ?? "Erreur",
    status,
    code: error.code,
    detail: errorMessages[error.code](error.details),
    ...(error.fields.length > 0 ? { errors: error.fields } : {}),
  };
};

const send = (c: Context<Env>, error: AppError) => {
  const body = problem(error);
  return c.json(body, body.status as ContentfulStatusCode, { "content-type": "application/problem+json" });
};

/** Answers any error as problem details; an unexpected one reveals only a reference, which is logged. */
export const answerError = (error: unknown, c: Context<Env>) => {
  const known = asAppError(error);
  if (known) return send(c, known);
  const { log } = c.get("deps");
  const reference = c.get("requestId");
  log.error("UNEXPECTED_ERROR", {
    reference,
    method: c.req.method,
    route: c.req.path.replace(/\/[^/]{40,}/g, "/…"),
    stack: error instanceof Error ? (error.stack ?? error.name) : "not an error",
  });
  return send(c, new AppError("server.error", { reference }));
};

export const answerNotFound = (c: Context<Env>) => send(c, new AppError("request.notFound"));
