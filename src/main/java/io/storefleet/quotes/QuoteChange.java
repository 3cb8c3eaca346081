package io.storefleet.quotes;

import io.storefleet.fastspring.quotes.QuoteDraft;

/** Something that can be done to a quote. */
public sealed interface QuoteChange {

    /** The kind's name among all changes. */
    String kind();

    /** Makes one; the service sends it to nobody. */
    record Create(QuoteDraft draft) implements QuoteChange {

        @Override
        public String kind() {
            return "quote.create";
        }
    }

    /** Replaces all that an open one says. */
    record Edit(QuoteDraft draft) implements QuoteChange {

        @Override
        public String kind() {
            return "quote.edit";
        }
    }

    /** Withdraws one, which cannot be taken back. */
    record Cancel() implements QuoteChange {

        @Override
        public String kind() {
            return "quote.cancel";
        }
    }
}
