package io.storefleet.fastspring.checkouts;

import java.util.regex.Pattern;

/** Which checkout of which store, as {@code aurora/main}. */
public record CheckoutPath(String store, String checkout) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public CheckoutPath {
        if (!FORM.matcher(store).matches() || !FORM.matcher(checkout).matches()) {
            throw new IllegalArgumentException("Store and checkout have 1 to 64 letters, digits, '-' or '_'");
        }
    }

    @Override
    public String toString() {
        return store + "/" + checkout;
    }
}
