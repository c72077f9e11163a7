//! Every limit on size and magnitude, in one table.

/// The longest JSON text of one call, in bytes.
pub const DOCUMENT_BYTES: usize = 16 * 1024 * 1024;
/// The deepest nesting of lists and objects (the fixed limit of serde_json).
pub const DEPTH: usize = 127;
/// The most issues with the shape of one input: who has more fixes these first.
pub const SHAPE_ISSUES: usize = 1_000;
/// The most items of one list.
pub const LIST_ITEMS: usize = 1_000;
/// The longest id, in characters.
pub const ID_CHARS: usize = 128;
/// The largest quantity of one deliverable.
pub const QUANTITY: u32 = 1_000_000;
/// The most digits of a decimal before the point.
pub const DECIMAL_INTEGER_DIGITS: u32 = 18;
/// The most digits of a decimal after the point.
pub const DECIMAL_FRACTION_DIGITS: u8 = 12;
/// The largest amount of money, in minor units: eighteen nines.
pub const MONEY_MINOR_UNITS: i64 = 999_999_999_999_999_999;
/// The most bits of a fraction's numerator, and of its denominator; both have fewer in lowest terms.
pub const FRACTION_BITS: u64 = 4_096;
/// The most digits of one number in the text of a fraction: as many as 2^4096 has, and those after the point.
pub const FRACTION_DIGITS: usize = 1_298;
/// The most digits after the point with which a fraction is written; beyond it stands `numerator/denominator`.
pub const FRACTION_DECIMALS: usize = 64;
/// The first year of a date.
pub const FIRST_YEAR: i32 = 1900;
/// The last year of a date.
pub const LAST_YEAR: i32 = 2999;
/// The longest name that people read, in characters.
pub const NAME_CHARS: usize = 200;
/// The longest name of a platform or format outside the table, in characters.
pub const OTHER_NAME_CHARS: usize = 64;
/// The longest id of a region, in characters.
pub const REGION_ID_CHARS: usize = 64;
/// The longest name of a time zone, in characters.
pub const ZONE_CHARS: usize = 64;
/// The longest text of a point in time, in characters.
pub const INSTANT_CHARS: usize = 40;
/// The most days of a period before or after its anchor: a hundred years.
pub const PERIOD_DAYS: u32 = 36_525;
/// The most months of a period before or after its anchor: a hundred years.
pub const PERIOD_MONTHS: u32 = 1_200;
/// The most days of a payment term: ten years.
pub const NET_DAYS: u32 = 3_650;
/// The most business days that are counted from a date, either way: about forty years.
pub const BUSINESS_DAYS: i32 = 10_000;
/// The most free days in a row of a calendar: beyond, it has no business day.
pub const FREE_DAYS: u32 = 366;
/// The deepest nesting of categories.
pub const CATEGORY_DEPTH: usize = 32;
/// The largest count of followers, views and the like: what a double holds exactly.
pub const COUNT: u64 = 9_007_199_254_740_991;
/// The oldest age of an audience, in years.
pub const AGE_YEARS: u8 = 120;
/// The most views that a piece is expected to have.
pub const VIEWS: u64 = 1_000_000_000_000;
/// The most days or hours of work that a piece takes.
pub const WORK_TIME: u32 = 100_000;
/// The largest percentage of an add-on or a markup: a hundred times its base.
pub const ADD_ON_PERCENT: u32 = 10_000;
/// The longest notice, in hours: a year.
pub const NOTICE_HOURS: u32 = 8_760;
/// The most rounds of changes.
pub const ROUNDS: u32 = 1_000;
/// The most days of a window for results, and of what is counted in days beside it: a year.
pub const WINDOW_DAYS: u32 = 365;
/// The days of the calendar, from the first of 1900 to the last of 2999.
pub const CALENDAR_DAYS: u32 = 401_768;
/// How many issues come with a guess of what was meant, where there may be very many.
pub const ADVICE: usize = 100;
/// The most amounts on the way to the lines of one quote.
pub const QUOTE_PARTS: usize = 20_000;
/// The largest factor of a convention that a fee is multiplied with.
pub const FEE_FACTOR: u32 = 1_000;
/// The most concessions of a counter-offer.
pub const CONCESSIONS: usize = 32;
/// The most steps of one concession.
pub const CONCESSION_STEPS: usize = 32;
/// The most concessions of which all combinations are compared.
pub const COMPARED_CONCESSIONS: usize = 8;
/// The most lines that are priced to compare combinations of terms: combinations times the lines of the deal.
pub const COMPARED_LINES: usize = 400_000;
/// The most axes of a grid of scenarios.
pub const SCENARIO_AXES: usize = 8;
/// The most cells of a grid of scenarios.
pub const SCENARIO_CELLS: usize = 10_000;
/// The most rows of a measurement by document; a table of millions goes by columns.
pub const MEASURED_ROWS: usize = 100_000;
/// The most of its denominator that a rate is for.
pub const RATE_PER: u32 = 1_000_000;
/// The largest weight of a metric in a rate.
pub const RATE_WEIGHT: u32 = 1_000_000;
/// The most groups of a tally, and the most different values of a column that rows are grouped by.
pub const TALLY_GROUPS: u32 = 10_000_000;
/// The most rates and figures of single posts that a tally keeps for medians and quantiles: 16 bytes each.
pub const TALLY_POST_RATES: u64 = 50_000_000;
/// The most slots of one list, and of one series.
pub const SLOTS: usize = 10_000;
/// The most days, weeks or months from one slot of a series to the next.
pub const RECURRENCE_EVERY: u32 = 1_000;
/// The largest score of a slot.
pub const SLOT_SCORE: u32 = 1_000_000;
/// The largest percentage of somebody's capacity that a bound of the workload can name.
pub const LOAD_PERCENT: u32 = 1_000;
/// The most minutes between two posts: a year.
pub const GAP_MINUTES: u32 = 525_600;
/// The most pieces times slots of one plan.
pub const PLANNED_PAIRS: usize = 500_000;
/// The most situations that are compared for one plan, all slots together.
pub const SEARCHED_SITUATIONS: usize = 100_000;
/// The fewest situations that are kept for one slot.
pub const LEAST_SITUATIONS: usize = 100;
/// The largest weight of a category in a mix.
pub const MIX_WEIGHT: u32 = 1_000_000;
/// The most business days of a step, and between two steps.
pub const STEP_DAYS: u32 = 1_000;
/// The most units of an own product that are there, come at once, or are expected to be bought in a day or week.
pub const LAUNCH_UNITS: u32 = 1_000_000;
/// The most days between an order and its delivery: ten years.
pub const LEAD_TIME_DAYS: u32 = 3_650;
/// The most people whose common hours are looked for.
pub const MEETING_PEOPLE: usize = 100;
/// The last minute of a day.
pub const LAST_MINUTE: u32 = 1_439;
/// The last hour of a day.
pub const LAST_HOUR: u32 = 23;
/// The most touches that are looked at for conversions, all conversions together.
pub const ATTRIBUTED_PAIRS: u64 = 5_000_000;
/// The most variants of one experiment.
pub const VARIANTS: usize = 20;
/// The largest weight of an arm in the split of an experiment.
pub const SPLIT_WEIGHT: u32 = 1_000_000;
/// The most peers that are compared.
pub const PEERS: usize = 100;
/// The most groups that are chosen as the best.
pub const TOP_GROUPS: u32 = 1_000_000;
/// The most values of one sample for statistics.
pub const SAMPLE: usize = 100_000;
/// The fewest times that a sample is drawn again.
pub const RESAMPLES_LEAST: u32 = 100;
/// The most times that a sample is drawn again.
pub const RESAMPLES: u32 = 100_000;
/// The most units that are drawn, all samples together.
pub const DRAWN_UNITS: u64 = 50_000_000;
/// How much of an export is looked at before its first row is read, in bytes.
pub const PROBE_BYTES: usize = 65_536;
/// The most lines of an export above its header.
pub const PREAMBLE_ROWS: usize = 16;
/// The most columns of an export.
pub const EXPORT_COLUMNS: usize = 1_024;
/// The most rows of an export.
pub const EXPORT_ROWS: u64 = 100_000_000;
/// The longest cell of an export, in bytes of UTF-8.
pub const CELL_BYTES: usize = 262_144;
/// The longest row of an export, in bytes of UTF-8.
pub const ROW_BYTES: usize = 2_097_152;
/// The largest zip or workbook, in bytes.
pub const PACKED_BYTES: usize = 268_435_456;
/// The most bytes that come out of a zip or a workbook.
pub const UNPACKED_BYTES: u64 = 1_073_741_824;
/// The most files in a zip.
pub const ZIP_FILES: usize = 1_000;
/// The most cells of a sheet.
pub const SHEET_CELLS: u64 = 50_000_000;
/// The most rows of one batch of an export.
pub const BATCH_ROWS: usize = 4_096;
/// From how many bytes of text on a batch is full.
pub const BATCH_BYTES: usize = 4_194_304;
/// How many rows of each kind the report on an export names; the others are counted.
pub const REPORTED_ROWS: usize = 100;
/// The most pixels of a picture, either way.
pub const PIXELS: u32 = 1_000_000;
/// The longest address of e-mail, in characters.
pub const EMAIL_CHARS: usize = 254;
/// The longest part of an address of e-mail before its `@`, in characters.
pub const EMAIL_LOCAL_CHARS: usize = 64;
/// The longest label of a host's name, in characters.
pub const HOST_LABEL_CHARS: usize = 63;
/// The longest address of the web, in characters.
pub const WEB_ADDRESS_CHARS: usize = 2_048;
/// The longest meeting, in minutes: a week.
pub const MEETING_MINUTES: u32 = 10_080;
/// The last minute of an hour.
pub const LAST_MINUTE_OF_HOUR: u32 = 59;
/// The longest text of several lines for people, in characters.
pub const NOTE_CHARS: usize = 10_000;
/// The most blocks of a message of Slack.
pub const SLACK_BLOCKS: usize = 50;
/// The longest heading in a message of Slack, in characters.
pub const SLACK_HEADER_CHARS: usize = 150;
/// The longest text of a block of Slack, in characters.
pub const SLACK_TEXT_CHARS: usize = 3_000;
/// The most cards of a Trello board.
pub const TRELLO_CARDS: usize = 10_000;
/// The most metrics that must agree on how grave a crisis is.
pub const AGREEING_METRICS: u32 = 100;
/// The most bins that a detector takes in one call.
pub const DETECTOR_BINS: usize = 100_000;
/// The most bins of one scan of a table: nine years of minutes.
pub const SCANNED_BINS: usize = 5_000_000;
/// The most minutes of a bin: a day.
pub const BIN_MINUTES: u32 = 1_440;
/// The most mentions of a bin.
pub const BIN_MENTIONS: u32 = 1_000_000_000;
/// The most platforms of a bin.
pub const BIN_PLATFORMS: u32 = 1_000;
/// The most hours that a detector learns, remembers or keeps quiet: a year.
pub const DETECTOR_HOURS: u32 = 8_760;
/// The most stars of a review.
pub const STARS: u32 = 5;
/// The most words of a phrase that texts are searched for.
pub const PHRASE_WORDS: usize = 16;
/// The most complaints that an author may have made before.
pub const EARLIER_COMPLAINTS: u32 = 1_000_000;
/// The most rows of business hours of a week.
pub const OPEN_HOURS: usize = 100;
/// How many days back a conversation may begin, and how many ahead a promise may be due.
pub const SERVICE_LEVEL_DAYS: i64 = 3_660;
/// The lowest rating of somebody who is satisfied.
pub const SATISFIED_RATING: u32 = 4;
/// The most positive items that it may take to be an advocate.
pub const ADVOCATE_ITEMS: u32 = 1_000;
/// The most examples of a theme.
pub const VOICE_EXAMPLES: u32 = 100;
/// The most texts of a period in which topics are looked for.
pub const TOPIC_TEXTS: usize = 100_000;
/// The most terms of a period that were counted already.
pub const TOPIC_TERMS: usize = 100_000;
/// The most topics that are named.
pub const NAMED_TOPICS: u32 = 1_000;
/// The most texts whose sentiment is asked for at once.
pub const SENTIMENT_TEXTS: usize = 10_000;
/// The most lists of words of one's own for the sentiment of texts.
pub const SENTIMENT_LEXICONS: usize = 20;
/// The most words of such a list.
pub const LEXICON_WORDS: usize = 10_000;
/// The most words that are named of a text whose sentiment is asked for.
pub const EXPLAINED_WORDS: u32 = 100;
/// The most minutes of a wait or an interval in a crisis: a day.
pub const DAY_MINUTES: u32 = 1_440;
/// How often a chain of escalation is gone through again at most.
pub const ESCALATION_REPEATS: u32 = 5;
/// The most quiet intervals before a crisis may be called less grave.
pub const QUIET_INTERVALS: u32 = 100;
/// The most conditions of one rule of moderation.
pub const MODERATION_CONDITIONS: usize = 10;
/// The most keywords of all rules of moderation together, those of the allow lists included.
pub const MODERATION_KEYWORDS: usize = 10_000;
/// The longest keyword of a rule of moderation, in characters.
pub const KEYWORD_CHARS: usize = 200;
/// The most patterns of all rules of moderation together.
pub const MODERATION_PATTERNS: usize = 100;
/// The longest pattern, in characters.
pub const PATTERN_CHARS: usize = 1_000;
/// The most memory that a compiled pattern takes, in bytes: a text takes time in proportion to it.
pub const PATTERN_BYTES: usize = 65_536;
/// The deepest nesting of groups in a pattern.
pub const PATTERN_DEPTH: u32 = 32;
/// The most characters that are searched in one call: those of all texts, times the patterns and keywords that one word may begin.
pub const SEARCHED_CHARS: usize = 50_000_000;
/// The most loud intervals of a drill, and the most surprises.
pub const DRILL_EVENTS: u32 = 20;
/// The most entries of the timeline of a crisis.
pub const TIMELINE_ENTRIES: usize = 1_000;
/// The longest half-life of the points of a ladder of moderation, in days: ten years.
pub const LADDER_HALF_LIFE_DAYS: u32 = 3_650;
/// The most points of a step of a ladder of moderation, and of an offence.
pub const LADDER_POINTS: u32 = 1_000_000;
/// The most reports of all items of one call together.
pub const REPORTS: usize = 10_000;
/// The most words of a text that are compared with those of another.
pub const COMPARED_WORDS: u32 = 200;
/// The most accounts and names of a person who asks for their data.
pub const PERSON_NAMES: usize = 20;
/// The most words and phrases of a brand's voice together.
pub const VOICE_PHRASES: usize = 1_000;
/// The most rules on measures of a brand's voice.
pub const VOICE_RULES: usize = 100;
/// The most platforms, channels or languages that a part of a voice, or a saved reply, is for.
pub const VOICE_SCOPE: usize = 50;
/// The most people of a rota of moderators.
pub const ROTATION_PEOPLE: usize = 50;
/// The most shifts of a rota of moderators that are to be filled.
pub const ROTATION_SHIFTS: usize = 200;
/// How often it is compared at most whether somebody can take a shift, for one rota.
pub const ROTATION_CHECKS: usize = 50_000;
/// The fewest plans that are kept for one shift of a rota.
pub const LEAST_ROTATIONS: usize = 5;
/// The most minutes of a stretch, a rest or the work of a week: a week.
pub const WEEK_MINUTES: u32 = 10_080;
/// How much an hour of a queue strains at most, in percent of an ordinary hour.
pub const STRAIN_PERCENT: u32 = 1_000;
/// The most playbooks that are named where several do not know a sponsor.
pub const NAMED_PLAYBOOKS: usize = 20;
