/**
 * Which records of the table's stream wake which function: Lambda drops the others before they cost an invocation.
 * tests/infra checks that an edition goes through with what these let by. Syntax: Lambda's event filtering.
 */
export const streamFilters = {
  /** A mail that is waiting to leave. */
  mailer: [
    {
      dynamodb: {
        NewImage: { pk: { S: [{ prefix: "MAIL#" }] }, doc: { M: { status: { S: ["queued"] } } } },
      },
    },
  ],
  /** A round that was asked for; a series that was just decided. */
  engine: [
    {
      dynamodb: {
        NewImage: { sk: { S: [{ prefix: "ROUND#" }] }, doc: { M: { status: { S: ["requested"] } } } },
      },
    },
    { dynamodb: { NewImage: { sk: { S: [{ prefix: "SERIES#" }] }, version: { N: ["1"] } } } },
  ],
} as const;
