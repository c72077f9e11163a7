use crate::check::named;

named! {
    /// What is measured of a draft.
    VoiceMeasure {
        /// Characters as people see them: extended grapheme clusters of UAX 29.
        Characters = "characters", "characters";
        /// Runs of letters and digits, with apostrophes inside; an address is no word. Undefined in scripts without spaces.
        Words = "words", "words";
        /// Pieces with a word that end at a line break, or at `.`, `!`, `?` or `…` and a space; after a full stop or dots the
        /// next word must not begin with a small letter.
        Sentences = "sentences", "sentences";
        /// The words of the longest sentence.
        LongestSentence = "longest_sentence", "words in the longest sentence";
        /// How hard it is to read, in any language that writes spaces: words for each sentence, and 100 times the share of words with more
        /// than six letters. Up to 30 is very easy, 40 is easy, 50 is medium, 60 is hard.
        ///
        /// Source: Björnsson, C. H. 1968. Läsbarhet. Stockholm: Liber; colons end no sentence here.
        Lix = "lix", "LIX";
        /// For which grade of US schools English is readable: 4.71 times the letters for each word, and 0.5 times the words for each
        /// sentence, less 21.43. Below 0 is below the first grade. It needs no syllables, which in English can only be guessed.
        ///
        /// Source: Senter, R. J. and Smith, E. A. 1967. Automated Readability Index. AMRL-TR-66-220.
        AutomatedReadability = "automated_readability", "automated readability index";
        Emoji = "emoji", "emoji";
        ExclamationMarks = "exclamation_marks", "exclamation marks";
        /// Words of two or more letters, all of them capitals, outside hashtags, mentions and addresses.
        CapitalWords = "capital_words", "words in capitals";
        Hashtags = "hashtags", "hashtags";
        Mentions = "mentions", "mentions";
        Links = "links", "links";
    }
}

impl VoiceMeasure {
    /// Whether it says how hard a text is to read.
    #[must_use]
    pub fn is_reading_level(self) -> bool {
        matches!(self, Self::Lix | Self::AutomatedReadability)
    }

    /// What is counted one by one, so that more text never has less of it.
    #[must_use]
    pub fn is_count(self) -> bool {
        !self.is_reading_level()
    }
}
