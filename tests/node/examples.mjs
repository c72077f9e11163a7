// Small documents for the tests of the face.

/** A rate card with one price. */
export const card = (amount = "10.5") => ({
  document: "rate_card", version: 2, id: "c", influencer: "i", currency: "EUR",
  versions: [{ rates: [{ platform: "x", format: "post", price: { type: "flat", rate: { amount, currency: "EUR" } } }] }],
});

/** Two pieces of it. */
export const deal = {
  document: "deal", version: 1, id: "d", influencer: "i", currency: "EUR",
  deliverables: [{ id: "1", platform: "x", format: "post", quantity: 2 }],
};

/** What is thrown. */
export function thrown(work) {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
