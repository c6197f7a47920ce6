import { randomUUID } from "node:crypto";

/** The address of somebody who has never been here, whatever ran before. */
export function newcomer(): string {
  return `newcomer-${randomUUID().slice(0, 8)}@example.org`;
}
