import { employmentTypeLabels } from "../../shared/clause/codes.ts";
import { statementStatusLabels } from "../../shared/statements/lifecycle.ts";
import type { HoursStatement, StatementLine } from "../../shared/statements/schema.ts";
import { employmentDocuments, participantDocuments } from "../clause/documents.ts";
import { statementDocuments } from "../clause/statement-documents.ts";
import { contractDocuments } from "../contracts/repository.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { everyDocument, getDocuments } from "../platform/db/documents.ts";
import { employmentKey, participantKey } from "../platform/db/keys/clause.ts";
import { contractKey } from "../platform/db/keys/contracts.ts";
import { statementsOfMonth } from "../platform/db/keys/statements.ts";
import type { Deps } from "../platform/deps.ts";
import type { FileColumn, FileTable } from "../platform/http/file-columns.ts";

type Row = {
  statement: HoursStatement;
  line: StatementLine;
  participant: string;
  employment: string;
  type: string;
  contract: string;
};

const decisionLabels: Record<StatementLine["decision"], string> = {
  waiting: "En attente",
  accepted: "Acceptée",
  sentBack: "Renvoyée",
};

const columns: readonly FileColumn<Row>[] = [
  { key: "mois", header: "Mois", of: ({ statement }) => statement.month },
  { key: "entreprise", header: "Entreprise", of: ({ statement }) => statement.companyName },
  { key: "releve", header: "Relevé", of: ({ statement }) => statementStatusLabels[statement.status] },
  { key: "beneficiaire", header: "Bénéficiaire", of: ({ participant }) => participant },
  { key: "contrat", header: "Contrat de travail", of: ({ employment }) => employment },
  { key: "type", header: "Type de contrat", of: ({ type }) => type },
  { key: "marche", header: "Marché", of: ({ contract }) => contract },
  { key: "heures", header: "Heures", as: "number", of: ({ line }) => line.hours },
  { key: "fin", header: "Fin annoncée", as: "day", of: ({ line }) => line.end },
  { key: "ligne", header: "Ligne", of: ({ line }) => decisionLabels[line.decision] },
  { key: "motif", header: "Motif du renvoi", of: ({ line }) => line.why },
  { key: "declare_le", header: "Déclaré le", as: "moment", of: ({ statement }) => statement.statedAt },
  { key: "accepte_le", header: "Accepté le", as: "moment", of: ({ statement }) => statement.checkedAt },
];

/** The lines of a month’s statements: people by their code, never by a name. Staff only. */
export const statementFile = async (
  { table }: Pick<Deps, "table">,
  actor: Actor,
  month: string,
): Promise<FileTable<Row>> => {
  requireStaff(actor);
  const statements = await everyDocument(table, statementDocuments, statementsOfMonth(month));
  const lines = statements.flatMap((statement) => statement.lines.map((line) => ({ statement, line })));
  const employments = await getDocuments(
    table,
    employmentDocuments,
    lines.map(({ line }) => employmentKey(line.employmentId)),
  );
  const [participants, contracts] = await Promise.all([
    getDocuments(
      table,
      participantDocuments,
      [...new Set(employments.map(({ participantId }) => participantId))].map(participantKey),
    ),
    getDocuments(
      table,
      contractDocuments,
      [...new Set(employments.map(({ contractId }) => contractId))].map(contractKey),
    ),
  ]);
  const employmentsById = new Map(employments.map((one) => [one.id, one]));
  const codes = new Map(participants.map(({ id, code }) => [id, code]));
  const titles = new Map(contracts.map(({ id, title }) => [id, title]));
  return {
    name: `releves-${month}`,
    title: `Relevés ${month}`,
    columns,
    rows: lines.flatMap(({ statement, line }): Row[] => {
      const employment = employmentsById.get(line.employmentId);
      return employment
        ? [
            {
              ...{ statement, line },
              participant: codes.get(employment.participantId) ?? "",
              employment: employment.code,
              type: employmentTypeLabels[employment.type],
              contract: titles.get(employment.contractId) ?? "",
            },
          ]
        : [];
    }),
  };
};
