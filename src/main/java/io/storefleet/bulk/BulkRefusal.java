package io.storefleet.bulk;

import java.util.Locale;

/** Why one thing does not take what is asked, as it stands now; nothing was sent. */
public final class BulkRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String detail;

    /** @param code lower-case word. @param detail more about it; may be empty */
    public BulkRefusal(String code, String detail) {
        super("it does not fit: " + code);
        this.code = code;
        this.detail = detail;
    }

    /** @param kind why, as a feature names it */
    public static BulkRefusal of(Enum<?> kind, String detail) {
        return new BulkRefusal(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), detail);
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }
}
