package io.storefleet.fastspring.accounts;

import io.storefleet.fastspring.AccountId;
import org.jspecify.annotations.Nullable;

/** An account found by a look-up; e-mail and name only when the service expanded its answer. */
public record AccountMatch(
        AccountId id, @Nullable String email, @Nullable String name) {

    @Override
    public String toString() {
        return "AccountMatch[" + id + "]";
    }
}
