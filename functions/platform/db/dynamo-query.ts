import { type DynamoDBDocumentClient, QueryCommand, type QueryCommandOutput } from "@aws-sdk/lib-dynamodb";
import { decodeCursor, encodeCursor, type Position, positionOf } from "./cursor.ts";
import { isLive, isPossible, limits, pageLimit } from "./limits.ts";
import { type Bounds, boundsOf } from "./sort-range.ts";
import type { Item, Page, Query } from "./table.ts";

type StartKey = QueryCommandOutput["LastEvaluatedKey"];

/** One page of a query at `now` (epoch milliseconds), as {@link Table.query} promises it. */
export async function queryPage(
  documents: DynamoDBDocumentClient,
  tableName: string,
  query: Query,
  now: number,
): Promise<Page> {
  const limit = pageLimit(query);
  const bounds = boundsOf(query.sk);
  if (!bounds || !isPossible(query.pk, limits.pkBytes)) return { items: [] };
  const condition = conditionOf(query, bounds);
  let start =
    query.cursor === undefined ? undefined : startKey(query, decodeCursor(query, bounds, query.cursor));

  const items: Item[] = [];
  do {
    // One extra item shows whether another page follows.
    const asked = limit + 1 - items.length;
    const answer = await documents.send(
      new QueryCommand({
        TableName: tableName,
        IndexName: query.index,
        ...condition,
        ScanIndexForward: query.order !== "descending",
        Limit: asked,
        ExclusiveStartKey: start,
        ConsistentRead: query.index === undefined,
      }),
    );
    const records = (answer.Items ?? []).map((record) => record as Item);
    items.push(...records.filter((item) => isLive(item, now)));
    start = answer.LastEvaluatedKey;
    const stoppedBySize = records.length < asked;
    if (stoppedBySize && items.length > 0) break;
  } while (start && items.length <= limit);

  const last = items[limit - 1];
  if (items.length > limit && last) {
    return { items: items.slice(0, limit), cursor: encodeCursor(query, positionOf(query, last)) };
  }
  return start ? { items, cursor: encodeCursor(query, positionOf(query, start as Item)) } : { items };
}

function conditionOf(query: Query, { prefix, from, to }: Bounds) {
  const parts = ["#pk = :pk"];
  if (prefix !== undefined) parts.push("begins_with(#sk, :prefix)");
  else if (from !== undefined && to !== undefined) parts.push("#sk BETWEEN :from AND :to");
  else if (from !== undefined) parts.push("#sk >= :from");
  else if (to !== undefined) parts.push("#sk <= :to");
  const index = query.index ?? "";
  return {
    KeyConditionExpression: parts.join(" AND "),
    ExpressionAttributeNames: { "#pk": `${index}pk`, ...(parts.length > 1 ? { "#sk": `${index}sk` } : {}) },
    ExpressionAttributeValues: {
      ":pk": query.pk,
      ...(prefix === undefined ? {} : { ":prefix": prefix }),
      ...(from === undefined ? {} : { ":from": from }),
      ...(to === undefined ? {} : { ":to": to }),
    },
  };
}

function startKey(query: Query, { sort, key }: Position): StartKey {
  if (query.index === undefined) return { pk: query.pk, sk: sort };
  return { [`${query.index}pk`]: query.pk, [`${query.index}sk`]: sort, pk: key.pk, sk: key.sk };
}
