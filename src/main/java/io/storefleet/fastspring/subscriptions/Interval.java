package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.internal.Fields;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A span of time in the service's terms, such as {@code 1 month}. */
public record Interval(Unit unit, @Nullable Integer length) {

    /** The unit in lower case; open, because the service may add some. */
    public record Unit(String value) {

        public static final Unit DAY = new Unit("day");
        public static final Unit WEEK = new Unit("week");
        public static final Unit MONTH = new Unit("month");
        public static final Unit YEAR = new Unit("year");
        /** No schedule: charged when the seller says so. */
        public static final Unit ADHOC = new Unit("adhoc");

        private static final Set<Unit> KNOWN = Set.of(DAY, WEEK, MONTH, YEAR, ADHOC);

        /** Whether this client's version knows the unit. */
        public boolean isKnown() {
            return KNOWN.contains(this);
        }
    }

    /** The {@code intervalUnit} and {@code intervalLength} of an object; null without a unit. */
    static @Nullable Interval read(Fields fields) {
        return read(fields, "intervalUnit", "intervalLength");
    }

    static @Nullable Interval read(Fields fields, String unitName, String lengthName) {
        String unit = fields.word(unitName);
        return unit == null ? null : new Interval(new Unit(unit), fields.whole(lengthName));
    }
}
