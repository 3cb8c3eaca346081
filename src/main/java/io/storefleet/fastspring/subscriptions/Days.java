package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.internal.Fields;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From one UTC day to another; null where it is open. */
public record Days(@Nullable LocalDate start, @Nullable LocalDate end) {

    static Days period(Fields fields) {
        return new Days(fields.day("periodStartDate"), fields.day("periodEndDate"));
    }
}
