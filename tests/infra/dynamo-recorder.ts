import { type Endpoint, serveLocally } from "./http-server.ts";

/** One call on the table: the right that IAM asks for, the index it reads, and the units it used. */
export type Call = { action: string; index: string | undefined; reads: number; writes: number };
export type Recorder = Endpoint & { calls: Call[] };

type Capacity = { CapacityUnits?: number; ReadCapacityUnits?: number; WriteCapacityUnits?: number };

/** A transaction needs the right to each of its writes. */
const inTransaction = { Put: "PutItem", Delete: "DeleteItem", ConditionCheck: "ConditionCheckItem" } as const;

type Request = {
  IndexName?: string;
  TransactItems?: Partial<Record<keyof typeof inTransaction, object>>[];
};

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
 * Stands before DynamoDB Local: notes each call and asks for the units that it used (ReturnConsumedCapacity).
 * A transaction of several kinds of writes is noted once for each, its units with the first.
 */
export const startRecorder = async (dynamodb: string): Promise<Recorder> => {
  const calls: Call[] = [];
  const endpoint = await serveLocally(async ({ headers, body }) => {
    const operation = String(headers["x-amz-target"]).split(".")[1] ?? "";
    const request = { ...JSON.parse(body.toString()), ReturnConsumedCapacity: "INDEXES" };
    const answer = await fetch(dynamodb, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.0",
        "x-amz-target": String(headers["x-amz-target"]),
        authorization: String(headers.authorization),
        "x-amz-date": String(headers["x-amz-date"]),
      },
      body: JSON.stringify(request),
    });
    const text = await answer.text();
    const units = answer.ok ? unitsOf(JSON.parse(text)) : 0;
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
