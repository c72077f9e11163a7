// What every build has.
export { GreenroomError, ModuleTrappedError } from "./errors.js";
export { addMoney, compareMoney, formatMoney } from "./money.js";
export * from "./operations.js";
export { LazyQuote, PreparedDeal, PreparedRateCard, prepareRateCard, type Quantities, quote, quoteMany } from "./quote.js";
export type * from "./types.js";
