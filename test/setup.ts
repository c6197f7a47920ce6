import { inject } from "vitest";

// What a server is given by its launcher; the values are worth nothing outside the tests.
process.env.AUTH_SECRET = "a secret for tests, of no worth elsewhere";
process.env.AFTERWORD_KEY = "a key for tests alone, of no worth elsewhere";
process.env.ANON_SEED = "a seed for tests alone, of no worth elsewhere";
process.env.AUTH_URL = "http://localhost:3000";
process.env.DATABASE_URL = inject("postgres").url;
process.env.LOG_LEVEL = "silent";
