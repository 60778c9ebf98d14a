import { CreateTableCommand, type DynamoDBClient, waitUntilTableExists } from "@aws-sdk/client-dynamodb";
import { tableDefinition } from "../functions/platform/db/dynamo-definition.ts";

/**
 * The application's table without its time to live: DynamoDB Local would remove expired items by this
 * machine's clock, but tests run at other times.
 */
export const createTestTable = async (client: DynamoDBClient, tableName: string): Promise<void> => {
  await client.send(new CreateTableCommand(tableDefinition(tableName)));
  await waitUntilTableExists({ client, minDelay: 1, maxWaitTime: 60 }, { TableName: tableName });
};
