import type { Send, TransactItem, TransactionUnits } from "../infra/dynamo-recorder.ts";

type Units = { CapacityUnits?: number };
type Answer = {
  ConsumedCapacity?: Units & { Table?: Units; GlobalSecondaryIndexes?: Record<string, Units> };
};

/** A check on an item that is not written: twice one unit, since the items that are checked are below 1 KB. */
const check = 2;

/** In a transaction, a write of the table is paid twice, those of the indexes once. */
const unitsOf = ({ ConsumedCapacity }: Answer): number => {
  const indexes = Object.values(ConsumedCapacity?.GlobalSecondaryIndexes ?? {});
  return (
    2 * (ConsumedCapacity?.Table?.CapacityUnits ?? 0) +
    indexes.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0)
  );
};

const repeat = async ({ Put, Delete }: TransactItem, shadow: string, send: Send): Promise<number> => {
  const capacity = { TableName: shadow, ReturnConsumedCapacity: "INDEXES" };
  if (Put) return unitsOf((await send("PutItem", { ...capacity, Item: Put.Item })) as Answer);
  if (Delete) return unitsOf((await send("DeleteItem", { ...capacity, Key: Delete.Key })) as Answer);
  return check;
};

/**
 * What a transaction costs, by doing its writes one by one on a table beside, of the same shape, and asking for the units
 * of each. Source: DynamoDB developer guide, "Transactions" (two writes for each item) and "Global secondary indexes".
 */
export const transactionUnits =
  (shadow: string): TransactionUnits =>
  async ({ TransactItems = [] }, send) => {
    let units = 0;
    for (const item of TransactItems) units += await repeat(item, shadow, send);
    return units;
  };
