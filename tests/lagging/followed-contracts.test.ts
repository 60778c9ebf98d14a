import "./lagging-indexes.ts";
import "../api/followed-contracts.test.ts";
