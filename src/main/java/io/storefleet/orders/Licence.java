package io.storefleet.orders;

import org.jspecify.annotations.Nullable;

/**
 * A licence key that was delivered: a secret.
 *
 * @param product path of the item it belongs to
 * @param display what the seller calls it
 */
public record Licence(String product, @Nullable String display, String key) {

    @Override
    public String toString() {
        return "Licence[hidden]";
    }
}
