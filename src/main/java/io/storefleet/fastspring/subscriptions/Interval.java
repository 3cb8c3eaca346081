package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.IntervalUnit;
import io.storefleet.fastspring.internal.Fields;
import org.jspecify.annotations.Nullable;

/** A span of time in the service's terms, such as {@code 1 month}. */
public record Interval(IntervalUnit unit, @Nullable Integer length) {

    /** The {@code intervalUnit} and {@code intervalLength} of an object; null without a unit. */
    static @Nullable Interval read(Fields fields) {
        return read(fields, "intervalUnit", "intervalLength");
    }

    static @Nullable Interval read(Fields fields, String unitName, String lengthName) {
        String unit = fields.word(unitName);
        return unit == null ? null : new Interval(new IntervalUnit(unit), fields.whole(lengthName));
    }
}
