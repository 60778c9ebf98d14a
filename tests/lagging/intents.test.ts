import "./lagging-indexes.ts";
import "../api/intents.test.ts";
