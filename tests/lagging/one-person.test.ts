import "./lagging-indexes.ts";
import "../api/one-person.test.ts";
