import { viewerHeader } from "../functions/runtime/aws-admission.ts";

/**
 * The two functions that CloudFront runs on each request, in its own small JavaScript
 * (cloudfront-js-2.0: no modules, a few milliseconds).
 */

/** Tells the API who asks. Whatever the viewer put there is replaced, so that limits cannot be evaded. */
export const tellViewerAddress = `function handler(event) {
  event.request.headers["${viewerHeader}"] = { value: event.viewer.ip };
  return event.request;
}`;

/** Addresses of the pages are all one document; files have a point in their name. */
export const serveOneDocument = `function handler(event) {
  var request = event.request;
  if (!request.uri.split("/").pop().includes(".")) request.uri = "/index.html";
  return request;
}`;
