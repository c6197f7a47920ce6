import { withDatabase } from "./with-database";

// Opening the database migrates it, and says what it applied.
await withDatabase(async () => 0);
