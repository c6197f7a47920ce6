import { anonRoute } from "@/lib/anonymity/anon-route";
import { writeBackDoor } from "@/lib/questions/receipts/doors";

export const POST = anonRoute(writeBackDoor);
