// React and Next decide by this, when they are loaded, which of their builds to use.
Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });

const { serve } = await import("./serve");
await serve({ dev: false });

export {};
