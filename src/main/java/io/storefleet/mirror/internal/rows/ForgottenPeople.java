package io.storefleet.mirror.internal.rows;

import io.storefleet.mirror.Forgotten;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks for the tombstones of the bound tenant; tells nothing but which of what the caller has in hand. */
@Service
class ForgottenPeople implements Forgotten {

    private final ErasedPeople people;

    ForgottenPeople(ErasedPeople people) {
        this.people = people;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> naming(StoreId store, List<String> objects) {
        return people.among(store, objects, Function.identity());
    }
}
