import { Refusal } from "@/lib/platform/refusal";

/**
 * An anonymous request arrives with nothing by which anyone could be known again (`anonymity.md` 2).
 * @throws Refusal `cookie_not_wanted`
 */
export function refuseIdentity(headers: Headers): void {
  if (headers.has("cookie") || headers.has("authorization")) throw new Refusal("cookie_not_wanted");
}
