package io.storefleet.links.internal;

import io.storefleet.links.LinkRow;

/** Hides e-mail addresses from members without {@code account.personal}. */
final class Masking {

    private Masking() {}

    static LinkRow of(LinkRow row) {
        return new LinkRow(
                row.line(),
                of(row.input()),
                row.store(),
                row.account(),
                row.state(),
                row.expires(),
                row.reason(),
                row.sameAs());
    }

    /** {@code ann@example.org} becomes {@code a…@example.org}; an id stays. */
    static String of(String input) {
        int at = input.indexOf('@');
        return at < 1 ? input : input.substring(0, 1) + "…" + input.substring(at);
    }
}
