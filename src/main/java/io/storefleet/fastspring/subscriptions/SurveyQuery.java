package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.internal.Body;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which answered surveys are wanted (contract 11.9).
 *
 * @param product null for all
 */
public record SurveyQuery(
        Instant start, Instant end, @Nullable ProductPath product, Sorting sorting) {

    public SurveyQuery {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("A span of time ends after it begins");
        }
    }

    /** Those of a span of time, the newest first. */
    public SurveyQuery(Instant start, Instant end) {
        this(start, end, null, Sorting.NEWEST_FIRST);
    }

    /** In what order they come. */
    public enum Sorting {
        OLDEST_FIRST("creationTime", "asc"),
        NEWEST_FIRST("creationTime", "desc"),
        REASON_UP("reasonId", "asc"),
        REASON_DOWN("reasonId", "desc");

        private final String field;
        private final String order;

        Sorting(String field, String order) {
            this.field = field;
            this.order = order;
        }
    }

    Body body(int offset, int limit) {
        return new Body()
                .text("startDate", start)
                .text("endDate", end)
                .text("productPath", product)
                .object("pagination", new Body().number("limit", limit).number("offset", offset))
                .object("sorting", new Body().text("field", sorting.field).text("order", sorting.order));
    }
}
