import { type Endpoint, serveLocally } from "./http-server.ts";

/** One call on the table: the right that IAM asks for, the index it reads, and the units it used. */
export type Call = { action: string; index: string | undefined; reads: number; writes: number };
export type Recorder = Endpoint & { calls: Call[] };

type Capacity = { CapacityUnits?: number };

/** Sends an operation to DynamoDB Local, as the caller of the recorded one. */
export type Send = (operation: string, request: object) => Promise<unknown>;

/** Units that a committed transaction has used. */
export type TransactionUnits = (request: TransactRequest, send: Send) => Promise<number>;

/** A transaction needs the right to each of its writes. */
const inTransaction = { Put: "PutItem", Delete: "DeleteItem", ConditionCheck: "ConditionCheckItem" } as const;

export type TransactItem = Partial<
  Record<keyof typeof inTransaction, { TableName: string; Item?: object; Key?: object }>
>;
export type TransactRequest = { TransactItems?: TransactItem[] };
type Request = TransactRequest & { IndexName?: string };

const actionsOf = (operation: string, { TransactItems = [] }: Request): string[] =>
  operation === "TransactWriteItems"
    ? [...new Set(TransactItems.flatMap((item) => Object.keys(item)))].map(
        (kind) => inTransaction[kind as keyof typeof inTransaction] ?? kind,
      )
    : [operation];

const isWrite = (operation: string): boolean => operation === "TransactWriteItems";

const unitsOf = (answer: { ConsumedCapacity?: Capacity | Capacity[] }): number =>
  [answer.ConsumedCapacity ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);

/**
 * Stands before DynamoDB Local: notes each call and the units that reads used (ReturnConsumedCapacity). DynamoDB Local
 * counts one item of a transaction alone, so writes have the units that `transactionUnits` finds, or none.
 * A transaction of several kinds of writes is noted once for each, its units with the first.
 */
export const startRecorder = async (
  dynamodb: string,
  transactionUnits: TransactionUnits = async () => 0,
): Promise<Recorder> => {
  const calls: Call[] = [];
  const endpoint = await serveLocally(async ({ headers, body }) => {
    const operation = String(headers["x-amz-target"]).split(".")[1] ?? "";
    const request = { ...JSON.parse(body.toString()), ReturnConsumedCapacity: "INDEXES" };
    const post = (target: string, asked: object) =>
      fetch(dynamodb, {
        method: "POST",
        headers: {
          "content-type": "application/x-amz-json-1.0",
          "x-amz-target": target,
          authorization: String(headers.authorization),
          "x-amz-date": String(headers["x-amz-date"]),
        },
        body: JSON.stringify(asked),
      });
    const answer = await post(String(headers["x-amz-target"]), request);
    const text = await answer.text();
    const send: Send = async (name, asked) => (await post(`DynamoDB_20120810.${name}`, asked)).json();
    const units = !answer.ok
      ? 0
      : isWrite(operation)
        ? await transactionUnits(request, send)
        : unitsOf(JSON.parse(text));
    for (const [position, action] of actionsOf(operation, request).entries()) {
      const counted = position === 0 ? units : 0;
      const [reads, writes] = isWrite(operation) ? [0, counted] : [counted, 0];
      calls.push({ action, index: request.IndexName, reads, writes });
    }
    const type = answer.headers.get("content-type") ?? "application/x-amz-json-1.0";
    return { status: answer.status, headers: { "content-type": type }, body: text };
  });
  return { ...endpoint, calls };
};
