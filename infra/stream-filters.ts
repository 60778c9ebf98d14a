/**
 * Which records of the table's stream invoke which function: Lambda drops the others before they cost an
 * invocation. tests/infra checks that a whole rencontre works with these filters. Syntax: Lambda's event
 * filtering.
 */
export const streamFilters = {
  /** A queued mail. */
  mailer: [
    {
      dynamodb: {
        NewImage: { pk: { S: [{ prefix: "MAIL#" }] }, doc: { M: { status: { S: ["queued"] } } } },
      },
    },
  ],
  /** A round that was requested; a batch job that was just started. */
  engine: [
    {
      dynamodb: {
        NewImage: { sk: { S: [{ prefix: "ROUND#" }] }, doc: { M: { status: { S: ["requested"] } } } },
      },
    },
    { dynamodb: { NewImage: { sk: { S: [{ prefix: "SERIES#" }] }, version: { N: ["1"] } } } },
  ],
} as const;
