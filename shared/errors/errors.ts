/**
 * Every error the application can return, with its HTTP status. The French sentences are in messages.fr.ts.
 */
export const errorStatus = {
  "account.limited": 429,
  "account.linkExpired": 400,
  "account.notFound": 404,
  "account.signedOut": 401,
  "account.tokenInvalid": 400,
  "adjustment.conflict": 409,
  "adjustment.notFound": 404,
  "buyer.exists": 409,
  "buyer.notFound": 404,
  "clause.notFollowed": 404,
  "clause.numberTaken": 409,
  "company.exists": 409,
  "company.notFound": 404,
  "contract.notFound": 404,
  "contract.numberTaken": 409,
  "conversation.closed": 409,
  "conversation.notFound": 404,
  "cursor.invalid": 400,
  "employment.notFound": 404,
  "file.empty": 422,
  "file.gone": 422,
  "file.notFound": 404,
  "file.tooLarge": 413,
  "file.type": 415,
  "file.unavailable": 503,
  "followUp.closed": 409,
  "followUp.notFound": 404,
  "followUp.wrongStatus": 409,
  "identity.notFound": 404,
  "intent.incomplete": 422,
  "intent.notFound": 404,
  "intent.wrongStatus": 409,
  "letter.alreadySent": 409,
  "letter.notFound": 404,
  "letter.notReady": 409,
  "mail.expired": 409,
  "mail.notFound": 404,
  "mail.wrongStatus": 409,
  "meeting.notFound": 404,
  "meeting.wrongStatus": 409,
  "membership.exists": 409,
  "membership.notFound": 404,
  "membership.wrongStatus": 409,
  "message.unreachable": 409,
  "operation.exists": 409,
  "operation.notFound": 404,
  "participant.notEligible": 409,
  "participant.notFound": 404,
  "participant.wrongStatus": 409,
  "planning.invalid": 400,
  "registration.exists": 409,
  "registration.invalid": 422,
  "registration.notFound": 404,
  "registration.wrongStatus": 409,
  "rencontre.notFound": 404,
  "rencontre.publishing": 409,
  "rencontre.wrongStatus": 409,
  "request.crossSite": 403,
  "request.forbidden": 403,
  "request.invalid": 400,
  "request.keyReused": 422,
  "request.notFound": 404,
  "request.preconditionRequired": 428,
  "request.tooLarge": 413,
  "request.unsupportedMediaType": 415,
  "round.inProgress": 409,
  "round.notFound": 404,
  "round.notNewest": 409,
  "round.ofDay": 409,
  "round.outdated": 409,
  "round.wrongStatus": 409,
  "server.error": 500,
  "settings.familyGone": 409,
  "settings.inForce": 409,
  "situation.closed": 409,
  "situation.notFound": 404,
  "statement.hiresWaiting": 409,
  "statement.linkExpired": 410,
  "statement.noAddress": 409,
  "statement.notFound": 404,
  "statement.wrongStatus": 409,
  "supplier.exists": 409,
  "supplier.incomplete": 422,
  "supplier.notFound": 404,
  "supplier.proofMissing": 422,
  "supplier.proposalNotFound": 404,
  "supplier.wrongStatus": 409,
  "table.busy": 503,
  "table.limit": 413,
  "version.conflict": 412,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof errorStatus;

export const isErrorCode = (text: string): text is ErrorCode => Object.hasOwn(errorStatus, text);

/**
 * The errors that a use case can throw, declared beside it: the lists of the functions that it calls, and its
 * own codes. Routes and the API document read these lists. If something is missing that a stored document
 * refers to, that is a defect, so it is not listed.
 */
export const errorsOf = (...parts: readonly (ErrorCode | readonly ErrorCode[])[]): readonly ErrorCode[] => [
  ...new Set(parts.flat()),
];

/**
 * The error of one field: `path` as in `activities[0].zone.km`, `message` a French sentence that names the
 * field.
 */
export type FieldError = { path: string; code: string; message: string };

/**
 * The one error that use cases throw; `details` fill the French sentence, `fields` name the inputs at fault.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, string | number>;
  readonly fields: readonly FieldError[];
  constructor(
    code: ErrorCode,
    details: Record<string, string | number> = {},
    fields: readonly FieldError[] = [],
  ) {
    super(code);
    this.name = "AppError";
    this.code = code;
    this.details = details;
    this.fields = fields;
  }
}
