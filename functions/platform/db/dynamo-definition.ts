import {
  CreateTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";

/** The attribute that tells DynamoDB when an item may be removed. */
export const ttlAttribute = "expiresAt";

/**
 * The table's definition: two indexes that project whole items, on-demand billing, a stream of old and new
 * images.
 */
export function tableDefinition(tableName: string): CreateTableCommandInput {
  const keys = ["pk", "sk", "gsi1pk", "gsi1sk", "gsi2pk", "gsi2sk"];
  return {
    TableName: tableName,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: keys.map((name) => ({ AttributeName: name, AttributeType: "S" })),
    KeySchema: keySchema(""),
    GlobalSecondaryIndexes: ["gsi1", "gsi2"].map((name) => ({
      IndexName: name,
      KeySchema: keySchema(name),
      Projection: { ProjectionType: "ALL" },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
  };
}

function keySchema(prefix: string): CreateTableCommandInput["KeySchema"] {
  return [
    { AttributeName: `${prefix}pk`, KeyType: "HASH" },
    { AttributeName: `${prefix}sk`, KeyType: "RANGE" },
  ];
}

/** Creates the table with its time to live, and waits until it is active. */
export async function createDynamoTable(client: DynamoDBClient, tableName: string): Promise<void> {
  await client.send(new CreateTableCommand(tableDefinition(tableName)));
  await waitUntilTableExists({ client, minDelay: 1, maxWaitTime: 120 }, { TableName: tableName });
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: tableName,
      TimeToLiveSpecification: { AttributeName: ttlAttribute, Enabled: true },
    }),
  );
}
