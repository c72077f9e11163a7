// What a face gives for a vector, in Node and in a browser alike.

const isDocument = (value) => typeof value === "object" && value !== null;
const camel = (name) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());

/** The functions that take several documents, or give a plain value; the others take the input as it is. */
const ownForms = {
  quote: {
    fields: ["rate_card", "deal"],
    run: (greenroom, { rate_card: card, deal }) => greenroom.quote(card, deal),
  },
  add_money: { fields: ["amounts"], run: (greenroom, { amounts }) => greenroom.addMoney(...amounts) },
  compare_money: {
    fields: ["first", "second"],
    run: (greenroom, { first, second }) => ({ order: greenroom.compareMoney(first, second) }),
  },
  format_money: {
    fields: ["amount", "currency"],
    run: (greenroom, money) => ({ text: greenroom.formatMoney(money) }),
  },
};

/** The face's function for an operation, when it can take this input. */
function ownFunction(greenroom, operation, input) {
  if (!isDocument(input)) return undefined;
  const form = ownForms[operation];
  if (form === undefined) return greenroom[camel(operation)];
  const fits = form.fields.length === Object.keys(input).length && form.fields.every((field) => field in input);
  const documents = operation === "quote" ? form.fields.every((field) => isDocument(input[field])) : true;
  const list = operation === "add_money" ? Array.isArray(input.amounts) && input.amounts.length > 0 : true;
  return fits && documents && list ? (document) => form.run(greenroom, document) : undefined;
}

/** What a face gives for a text: by the door from text to text, and where it can by its function from documents. */
export function answers(greenroom, { operation, input, text, base64 }) {
  const data = base64 === undefined ? undefined : Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const given = (work) => {
    try {
      return { text: work(), refused: false };
    } catch (error) {
      if (!(error instanceof greenroom.GreenroomError)) throw error;
      return { text: JSON.stringify(error.issues), refused: true };
    }
  };
  const byName = given(() => greenroom.call(operation, text, data));
  const own = ownFunction(greenroom, operation, input);
  const byFunction = own && data ? (document) => own(data, document) : own;
  return byFunction === undefined ? [byName] : [byName, given(() => JSON.stringify(byFunction(input)))];
}
