package io.storefleet.bulk;

import java.util.Map;
import java.util.Set;

/**
 * How rows are reckoned from the copies, as data; the SQL is the feature's own, over the rows of its list {@code m} and {@code
 * r.amount}, what a line asked; what people typed goes into parameters only.
 *
 * @param reason why one does not fit: a lower-case word, null for those that do
 * @param same those of the reasons that mean it is so already
 * @param amount what it moves, where no line asked an amount
 * @param currency of the amount
 * @param reference a column that names things to people; empty where there is none
 * @param parameters of the SQL
 */
public record BulkCheck(
        String reason,
        Set<String> same,
        String amount,
        String currency,
        String reference,
        Map<String, Object> parameters) {

    public BulkCheck {
        same = Set.copyOf(same);
        parameters = Map.copyOf(parameters);
    }

    /** Of what moves no money and is found by id alone. */
    public static BulkCheck plain(String reason, Map<String, Object> parameters, String... same) {
        return named("", reason, parameters, same);
    }

    /** Of what moves no money. */
    public static BulkCheck named(String reference, String reason, Map<String, Object> parameters, String... same) {
        return new BulkCheck(reason, Set.of(same), "null::numeric", "null::varchar", reference, parameters);
    }
}
