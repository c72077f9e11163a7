// What a face gives for a vector, in Node and in a browser alike.

/** What a face gives for a text: by the door from text to text, and where it can by its function from documents. */
export function answers(greenroom, { operation, input, text }) {
  const functions = {
    check_rate_card: greenroom.checkRateCard,
    check_deal: greenroom.checkDeal,
    quote: (document) => greenroom.quote(document.rate_card, document.deal),
    present: greenroom.present,
  };
  const given = (work) => {
    try {
      return { text: work(), refused: false };
    } catch (error) {
      if (!(error instanceof greenroom.GreenroomError)) throw error;
      return { text: JSON.stringify(error.issues), refused: true };
    }
  };
  const byName = given(() => greenroom.call(operation, text));
  const byFunction = functions[operation];
  if (input === undefined || byFunction === undefined) return [byName];
  return [byName, given(() => JSON.stringify(byFunction(input)))];
}
