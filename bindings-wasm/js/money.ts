import * as native from "./glue/greenroom.js";
import type { Operations } from "./operation_types.js";
import { run } from "./run.js";
import type { Money } from "./types.js";

/**
 * An amount as people read it, such as `EUR 1,234.50`.
 *
 * @throws {GreenroomError} when it is no amount
 */
export function formatMoney(money: Money): string {
  return run<Operations["format_money"]["output"]>(native.format_money, money).text;
}

/**
 * The sum of amounts of one currency. Never add amounts with `+`: they are text, and as numbers they are inexact.
 *
 * @throws {GreenroomError} when the currencies differ, or the sum is too large
 */
export function addMoney(first: Money, ...others: Money[]): Money {
  const input: Operations["add_money"]["input"] = { amounts: [first, ...others] };
  return run<Money>(native.add_money, input);
}

/**
 * How two amounts of one currency compare, as `sort` wants it: -1 when the first is smaller, 0 when they are equal, 1 when
 * it is larger.
 *
 * @throws {GreenroomError} when the currencies differ
 */
export function compareMoney(first: Money, second: Money): -1 | 0 | 1 {
  const input: Operations["compare_money"]["input"] = { first, second };
  return run<Operations["compare_money"]["output"]>(native.compare_money, input).order as -1 | 0 | 1;
}
