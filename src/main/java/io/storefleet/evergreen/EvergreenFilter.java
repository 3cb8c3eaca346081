package io.storefleet.evergreen;

import io.storefleet.tenancy.StoreId;
import org.jspecify.annotations.Nullable;

/** Which links to list: of one store or all, in one state or any. */
public record EvergreenFilter(@Nullable StoreId store, EvergreenLink.@Nullable State state) {

    public static final EvergreenFilter ALL = new EvergreenFilter(null, null);
}
