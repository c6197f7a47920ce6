import { demoSignInLinks } from "@/lib/identity/demo-links";
import { say } from "./say";

/** Says where Afterword is, and in the demo how to come in as each of its people: one link a line. */
export function greet(address: string): void {
  say(`Afterword is at ${address}`);
  for (const { role, href } of demoSignInLinks(address)) say(`${role.padEnd(9)}  ${href}`);
}
