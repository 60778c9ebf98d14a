import { Tracer } from "@aws-lambda-powertools/tracer";

/** Adds the calls of an AWS client to the traces of X-Ray. */
export const tracing = (service: string): (<Client>(client: Client) => Client) => {
  const tracer = new Tracer({ serviceName: service, captureHTTPsRequests: false });
  return (client) => tracer.captureAWSv3Client(client);
};
