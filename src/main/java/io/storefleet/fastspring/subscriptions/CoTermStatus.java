package io.storefleet.fastspring.subscriptions;

import java.util.Locale;
import java.util.Set;

/**
 * Where a subscription stands in a co-term group; open, and each call has its own words.
 *
 * @param value as sent, such as {@code Co-Termed}
 */
public record CoTermStatus(String value) {

    private static final Set<String> KNOWN =
            Set.of("co-termed", "executed", "ready to prorate", "opted out of co-terming", "opted out");

    /** Whether the renewal was aligned, whichever way the call spells it. */
    public boolean isExecuted() {
        return value.equalsIgnoreCase("executed");
    }

    /** Whether this client's version knows the word. */
    public boolean isKnown() {
        return KNOWN.contains(value.toLowerCase(Locale.ROOT));
    }
}
