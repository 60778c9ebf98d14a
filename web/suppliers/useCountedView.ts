import { useEffect } from "react";
import { api } from "../platform/api.ts";

/** Counts a reading of a profile, without a cookie; nothing depends on whether the request succeeds. */
export const useCountedView = (supplierId: string): void => {
  useEffect(() => {
    void api.suppliers[":id"].views.$post({ param: { id: supplierId } }).catch(() => undefined);
  }, [supplierId]);
};
