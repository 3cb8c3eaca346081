package io.storefleet.vault;

import io.storefleet.tenancy.StoreId;
import java.util.UUID;

/**
 * Where a sealed value lives; it opens nowhere else.
 *
 * @param column schema, table and column, such as {@code tenant.store_credential.sealed}
 * @param rowKey key of the row within its tenant
 */
public record Place(String column, String rowKey) {

    public Place {
        if (column.isBlank() || rowKey.isBlank()) {
            throw new IllegalArgumentException("a place names a column and a row");
        }
    }

    public static Place of(String column, UUID rowKey) {
        return new Place(column, rowKey.toString());
    }

    public static Place of(String column, StoreId rowKey) {
        return of(column, rowKey.value());
    }
}
