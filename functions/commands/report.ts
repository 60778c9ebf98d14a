import { readReport } from "../overview/reports/read-report.ts";
import { type Command, operator, UsageError } from "./command.ts";

const usage = "report ANNEE\n  Le bilan de l’année, en JSON, tel que GET /api/reports/ANNEE le donne.";

export const reportCommand: Command = {
  usage,
  async run(deps, args, print) {
    const [year = "", ...others] = args;
    if (!/^20\d{2}$/.test(year) || others.length > 0) throw new UsageError(usage);
    print(JSON.stringify(await readReport(deps, operator, { year: Number(year) })));
    return 0;
  },
};
