package io.storefleet.mirror.internal.rows;

import io.storefleet.tenancy.StoreId;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;

/** Knows who was erased, for those who keep more of what a store tells than its objects. */
public interface ErasedPeople {

    /**
     * Those of the things that name an erased person by an account's id or an e-mail address, or an order or subscription
     * that was theirs; inside the caller's transaction, until whose end nobody else is erased from the store.
     *
     * @param json what is told of a thing; asked only where anybody was erased
     */
    <T> Set<T> among(StoreId store, Collection<T> things, Function<T, String> json);
}
