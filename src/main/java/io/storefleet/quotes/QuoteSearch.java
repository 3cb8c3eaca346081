package io.storefleet.quotes;

import io.storefleet.fastspring.DaySpan;
import io.storefleet.fastspring.quotes.QuoteStatus;
import java.util.List;

/**
 * Which quotes of a store are meant; all conditions must fit.
 *
 * @param statuses any of these; empty for all
 * @param createdBy the e-mail address of who made them; blank for anybody
 * @param text somewhere in them; blank for any
 */
public record QuoteSearch(List<QuoteStatus> statuses, DaySpan created, DaySpan expires, String createdBy, String text) {

    public static final QuoteSearch ALL = new QuoteSearch(List.of(), DaySpan.ALL, DaySpan.ALL, "", "");

    public QuoteSearch {
        statuses = List.copyOf(statuses);
        createdBy = createdBy.strip();
        text = text.strip();
    }

    /** Whether it asks for somebody. */
    public boolean personal() {
        return !createdBy.isEmpty() || !text.isEmpty();
    }

    @Override
    public String toString() {
        return "QuoteSearch[hidden]";
    }
}
