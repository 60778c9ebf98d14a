import { employmentTypeLabels } from "../../shared/clause/codes.ts";
import type { Employment } from "../../shared/clause/schema.ts";
import type { HoursStatement } from "../../shared/statements/schema.ts";
import { dayText } from "../../shared/time/dates.ts";
import { companyDocuments, employmentDocuments, participantDocuments } from "../clause/documents.ts";
import { contractDocuments } from "../contracts/repository.ts";
import { queueMail } from "../mail/outbox/queue-mail.ts";
import { getDocument, getDocuments } from "../platform/db/documents.ts";
import { companyKey, employmentKey, participantKey } from "../platform/db/keys/clause.ts";
import { contractKey } from "../platform/db/keys/contracts.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { askedNow, mailFacts, neverAsked } from "./ask-company.ts";

type Settling = Pick<Deps, "table" | "now" | "newId" | "requestId">;

/** « P-7K3M9Q, École de Lalande », « embauche du 3 novembre 2026, CDI ». */
const pointsToTell = async ({ table }: Settling, { lines, hires }: HoursStatement) => {
  const sentBack = lines.filter(({ decision }) => decision === "sentBack");
  const employments = await getDocuments(
    table,
    employmentDocuments,
    sentBack.map(({ employmentId }) => employmentKey(employmentId)),
  );
  const [participants, contracts] = await Promise.all([
    getDocuments(
      table,
      participantDocuments,
      employments.map(({ participantId }) => participantKey(participantId)),
    ),
    getDocuments(
      table,
      contractDocuments,
      employments.map(({ contractId }) => contractKey(contractId)),
    ),
  ]);
  const codeOf = ({ participantId }: Employment) =>
    participants.find(({ id }) => id === participantId)?.code ?? "";
  const titleOf = ({ contractId }: Employment) => contracts.find(({ id }) => id === contractId)?.title ?? "";
  return {
    lines: sentBack.map(({ employmentId, why = "" }) => {
      const employment = employments.find(({ id }) => id === employmentId);
      return { about: employment ? `${codeOf(employment)}, ${titleOf(employment)}` : "", why };
    }),
    refusedHires: hires
      .filter(({ status, told }) => status === "refused" && !told)
      .map(({ start, type, why = "" }) => ({
        about: `embauche du ${dayText(start)}, ${employmentTypeLabels[type]}`,
        why,
      })),
  };
};

/** The statement once all that was accepted counts, and the mail that tells its company what was not. */
export const settled = async (
  deps: Settling,
  statement: HoursStatement,
): Promise<{ statement: HoursStatement; mail: Write[] }> => {
  const points = await pointsToTell(deps, statement);
  const toTell = points.lines.length + points.refusedHires.length > 0;
  const hires = statement.hires.map((hire) => (hire.status === "refused" ? { ...hire, told: true } : hire));
  const after: HoursStatement =
    points.lines.length > 0
      ? { ...statement, hires, status: "sentBack" }
      : { ...statement, hires, status: "checked", checkedAt: deps.now() };
  const company = await getDocument(deps.table, companyDocuments, companyKey(statement.companyId));
  if (!toTell) return { statement: after, mail: [] };
  if (!company?.contact) return { statement: neverAsked(after), mail: [] };
  const asked = askedNow(deps, after);
  const mail = queueMail(deps, {
    to: company.contact.email,
    content: { kind: "statement-sent-back", ...mailFacts(asked, asked.linkUntil), ...points },
    cause: { type: "statement", id: statement.id },
  });
  return { statement: asked, mail: [mail] };
};
