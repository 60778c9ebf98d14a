import type { S3Client } from "@aws-sdk/client-s3";
import { once } from "../async/once.ts";
import type { Files } from "./files.ts";

export type BucketPlace = {
  bucket: string;
  region: string;
  /** A local S3, for tests. */
  endpoint?: string | undefined;
};

/** The prefix of people's files in the bucket, beside exports. */
const folder = "files/";

/** S3's client is loaded on demand: it is as large as the rest of the SDK, and few requests need it. */
const loadClient = ({ region, endpoint }: BucketPlace) =>
  once(async () => {
    const sdk = await import("@aws-sdk/client-s3");
    const client: S3Client = new sdk.S3Client({
      region,
      ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    });
    return { sdk, client };
  });

/** Without the permission to list the bucket, S3 answers 403 for absent objects. */
const isAbsent = (error: unknown): boolean =>
  error instanceof Error && ["NoSuchKey", "NotFound", "AccessDenied"].includes(error.name);

/** Files in an S3 bucket, which stores every version of them. */
export const bucketFiles = (place: BucketPlace): Files => {
  const loaded = loadClient(place);
  const at = (key: string) => ({ Bucket: place.bucket, Key: `${folder}${key}` });
  return {
    put: async (key, content) => {
      const { sdk, client } = await loaded();
      await client.send(new sdk.PutObjectCommand({ ...at(key), Body: content }));
    },
    get: async (key) => {
      const { sdk, client } = await loaded();
      try {
        const { Body } = await client.send(new sdk.GetObjectCommand(at(key)));
        return await Body?.transformToByteArray();
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    },
    remove: async (key) => {
      const { sdk, client } = await loaded();
      await client.send(new sdk.DeleteObjectCommand(at(key)));
    },
  };
};
