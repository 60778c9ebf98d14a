import { viewerHeader } from "../functions/runtime/aws-admission.ts";

/**
 * What CloudFront runs on each request, in its own small JavaScript (cloudfront-js-2.0: no modules): it tells the
 * application who asks. Whatever the viewer put there is replaced, so that limits cannot be evaded.
 */
export const tellViewerAddress = `function handler(event) {
  event.request.headers["${viewerHeader}"] = { value: event.viewer.ip };
  return event.request;
}`;
