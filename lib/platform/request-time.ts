import { connection } from "next/server";

/**
 * What time it is for this request. Next asks every page that reads the clock to say first that it is made for one
 * request and for no other.
 */
export async function requestTime(): Promise<Date> {
  await connection();
  return new Date();
}
