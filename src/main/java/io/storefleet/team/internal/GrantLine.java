package io.storefleet.team.internal;

import io.storefleet.team.Role;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import org.jspecify.annotations.Nullable;

/** One grant of a member as the decision reads it: a role on one store, or on all when {@code store} is absent. */
record GrantLine(Role role, @Nullable StoreId store, boolean denies) {

    boolean reaches(StoreId asked) {
        return store == null || store.equals(asked);
    }

    boolean everywhere() {
        return store == null;
    }

    boolean allows(Verb verb) {
        return !denies && role.allows(verb);
    }

    boolean allowsWithApproval(Verb verb) {
        return !denies && role.allowsWithApproval(verb);
    }

    boolean denies(Verb verb) {
        return denies && role.names(verb);
    }
}
