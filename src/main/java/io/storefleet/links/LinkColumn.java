package io.storefleet.links;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a file of a run can tell of each row, in the order of its columns. Headers are the same in every language. */
public enum LinkColumn {
    LINE("line"),
    INPUT("input"),
    STORE("store"),
    ACCOUNT("account_id"),
    NAME("name"),
    EMAIL("email"),
    PRODUCT("product"),
    NEXT_CHARGE_ON("next_charge_on_utc"),
    NEXT_CHARGE("next_charge"),
    CURRENCY("currency"),
    RESULT("result"),
    LINK("link"),
    EXPIRES("expires_utc"),
    /** The customer's link of our own that works by now. */
    EVERGREEN_LINK("evergreen_link"),
    REASON("reason");

    /** What a file holds where nobody chose. */
    public static final List<LinkColumn> USUAL = List.of(LINE, INPUT, ACCOUNT, RESULT, LINK, EXPIRES, REASON);

    private final String header;

    LinkColumn(String header) {
        this.header = header;
    }

    /** The column's name in the file. */
    public String header() {
        return header;
    }

    /** Whether it says who a customer is; without {@code account.personal} it stays empty. */
    public boolean personal() {
        return this == NAME || this == EMAIL;
    }

    /** The column of this name. */
    public static Optional<LinkColumn> ofHeader(String header) {
        return Arrays.stream(values())
                .filter(each -> each.header.equals(header))
                .findFirst();
    }
}
