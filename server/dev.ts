// As `start.ts`: before anything of React or Next is loaded.
Object.assign(process.env, { NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" });

const { serve } = await import("./serve");
await serve({ dev: true });

export {};
