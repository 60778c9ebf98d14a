import "./lagging-indexes.ts";
import "../api/participants.test.ts";
