import { TransactionRefused } from "./table.ts";

type Retry<Answer> = {
  /** Maximum number of attempts. */
  attempts: number;
  /** Whether a retry may succeed; always, by default. */
  mayRetry?: (refused: TransactionRefused) => boolean | Promise<boolean>;
  /** Returns or throws in place of the last refusal. */
  otherwise?: (refused: TransactionRefused) => Answer;
};

/**
 * Runs work that ends in a transaction, and again from the start if the transaction was refused because of
 * concurrent writes. Throws the last TransactionRefused unless `otherwise` is given; any other error is
 * thrown at once.
 */
export const retryOnConflict = async <Answer>(
  { attempts, mayRetry = () => true, otherwise }: Retry<Answer>,
  work: () => Promise<Answer>,
): Promise<Answer> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
      if (attempt < attempts && (await mayRetry(error))) continue;
      if (!otherwise) throw error;
      return otherwise(error);
    }
  }
};
