import type { Registration } from "../../shared/rencontres/schema.ts";
import type { BatchJob } from "../batch-jobs/batch-job.ts";
import type { Deps } from "../platform/deps.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";

/** The participants at the time of the decision: whoever registers afterwards knows of it already. */
export const audience = async (deps: Pick<Deps, "table">, job: BatchJob): Promise<Registration[]> =>
  (await participantsOf(deps, job.rencontreId)).filter(({ createdAt }) => createdAt <= job.createdAt);
