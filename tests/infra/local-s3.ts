import { type Endpoint, type Reply, serveLocally } from "./http-server.ts";

/** Objects by `bucket/key`. */
export type LocalS3 = Endpoint & { objects: Map<string, Buffer> };

/** An S3 on this machine that knows PutObject and GetObject, by paths; like S3 for whoever may not list, it hides what is absent. */
export const startLocalS3 = async (): Promise<LocalS3> => {
  const objects = new Map<string, Buffer>();
  const endpoint = await serveLocally(({ method, path, headers, body }): Reply => {
    const { pathname } = new URL(path, "http://localhost");
    const name = decodeURIComponent(pathname.slice(1));
    if (!/^AWS4-HMAC-SHA256 Credential=\S+\/s3\/aws4_request/.test(headers.authorization ?? ""))
      return { status: 400, body: "unsigned" };
    if (method === "PUT") {
      objects.set(name, body);
      return { status: 200, headers: { etag: '"1"' }, body: "" };
    }
    const object = objects.get(name);
    if (object) return { status: 200, headers: { "content-type": "application/octet-stream" }, body: object };
    const error = "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>";
    return { status: 403, headers: { "content-type": "application/xml" }, body: error };
  });
  return { ...endpoint, objects };
};
