package io.storefleet.mirror.internal.rows;

import io.storefleet.mirror.Forgotten;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks for the tombstones of the bound tenant; tells nothing but yes or no about what the caller has in hand. */
@Service
class ForgottenPeople implements Forgotten {

    private final ErasedPeople people;

    ForgottenPeople(ErasedPeople people) {
        this.people = people;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean names(StoreId store, String json) {
        return !people.among(store, List.of(json), Function.identity()).isEmpty();
    }
}
