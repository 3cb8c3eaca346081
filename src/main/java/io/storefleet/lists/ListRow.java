package io.storefleet.lists;

import io.storefleet.tenancy.StoreId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list, which also serves as the cursor behind itself.
 *
 * @param live null where rows are neither live nor test
 * @param cells by key of the column: a String, a List of String, a Money, a LocalDate, an Instant, a Long or a Boolean; null
 *     where there is nothing
 * @param orderedBy what the list is ordered by: a LocalDate, an Instant or an id; null where there is nothing
 */
public record ListRow(
        RowId id,
        String storeName,
        @Nullable Boolean live,
        Map<String, @Nullable Object> cells,
        @Nullable Object orderedBy) {

    /** Which object it is: FastSpring's id, or the path of a product or coupon, in a store. */
    public record RowId(StoreId store, String id) {}

    public ListRow {
        cells = ListCells.of(cells);
    }

    public StoreId store() {
        return id.store();
    }

    /** Cells may be personal. */
    @Override
    public String toString() {
        return "ListRow[" + id.id() + "]";
    }
}
