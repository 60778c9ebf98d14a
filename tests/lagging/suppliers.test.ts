import "./lagging-indexes.ts";
import "../api/suppliers.test.ts";
