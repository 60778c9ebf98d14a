import "./lagging-indexes.ts";
import "../api/effort.test.ts";
