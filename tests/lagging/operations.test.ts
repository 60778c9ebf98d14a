import "./lagging-indexes.ts";
import "../api/operations.test.ts";
