import { viewerHeader } from "../functions/runtime/aws-admission.ts";

/**
 * Code that CloudFront runs on each request, in its own small JavaScript (cloudfront-js-2.0: no modules): it
 * passes the viewer's address to the application. Any value sent by the viewer is replaced, so that rate
 * limits cannot be evaded.
 */
export const tellViewerAddress = `function handler(event) {
  event.request.headers["${viewerHeader}"] = { value: event.viewer.ip };
  return event.request;
}`;
