package io.storefleet.subscriptions;

import org.jspecify.annotations.Nullable;

/** A licence key that was delivered: a secret. @param display what the seller calls it */
public record Licence(@Nullable String display, String key) {

    @Override
    public String toString() {
        return "Licence[hidden]";
    }
}
