import type { AttributeValue } from "@aws-sdk/client-dynamodb-streams";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { Change, Item } from "./table.ts";

/** A record of DynamoDB Streams, as received by a Lambda or returned by GetRecords. */
export type StreamRecord = {
  dynamodb?: {
    Keys?: Record<string, AttributeValue>;
    OldImage?: Record<string, AttributeValue>;
    NewImage?: Record<string, AttributeValue>;
    SequenceNumber?: string;
  };
};

/** The changes in stream records, in their order. The stream holds both images (NEW_AND_OLD_IMAGES). */
export function changesFromStreamRecords(records: readonly StreamRecord[]): Change[] {
  return records.flatMap(({ dynamodb }): Change[] => {
    if (!dynamodb?.Keys) return [];
    const { pk, sk } = unmarshall(dynamodb.Keys);
    const before = dynamodb.OldImage && imageOf(dynamodb.OldImage);
    const after = dynamodb.NewImage && imageOf(dynamodb.NewImage);
    // A first version over an old image replaced an expired item, which counts as absent: a creation.
    const created = after?.version === 1;
    return [{ key: { pk, sk }, ...(before && !created ? { before } : {}), ...(after ? { after } : {}) }];
  });
}

function imageOf(image: Record<string, AttributeValue>): Item {
  return unmarshall(image) as Item;
}
