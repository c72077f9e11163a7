/** A question on a table of so many rows, the same wherever it is made. */
export const question = (rows) => ({
  columns: {
    key: {
      codes: Uint16Array.from({ length: rows }, (_, row) => (row * 7919) % 997),
      names: Array.from({ length: 997 }, (_, code) => `k${code}`),
    },
    day: { days: Int32Array.from({ length: rows }, (_, row) => 20_000 + (row % 90)) },
    clicks: Int32Array.from({ length: rows }, (_, row) => row % 13),
    impressions: Float64Array.from({ length: rows }, (_, row) => (row % 11 === 0 ? NaN : row % 101)),
  },
  rates: ["ctr"],
  by: ["key", { column: "day", part: "month" }],
  filters: [{ column: "clicks", least: 1 }],
  top: { rate: "ctr", count: 50 },
});
