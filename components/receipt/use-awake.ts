import { useEffect, useState } from "react";

/** Whether script runs on this page. The server, and a browser without script, never see it true. */
export function useAwake(): boolean {
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  return awake;
}
