import { useEffect } from "react";
import { api } from "../api.ts";

/** Tells the service that a page was read, without a cookie; whether it heard matters to nobody. */
export const useCountedView = (supplierId: string): void => {
  useEffect(() => {
    void api.suppliers[":id"].views.$post({ param: { id: supplierId } }).catch(() => undefined);
  }, [supplierId]);
};
