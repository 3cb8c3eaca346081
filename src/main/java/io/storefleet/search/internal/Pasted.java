package io.storefleet.search.internal;

import io.storefleet.mirror.ObjectKind;
import java.util.List;
import java.util.regex.Pattern;

/** Tells what a pasted text may name. */
final class Pasted {

    private static final Pattern REFERENCE = Pattern.compile("(?i)[A-Z0-9]{1,20}\\d{6}-\\d{4}-\\d{4,6}[A-Z]{0,4}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-]{2,255}");

    private Pasted() {}

    static boolean isReference(String text) {
        return REFERENCE.matcher(text).matches();
    }

    /** The kinds it may be, likeliest first; ids of all kinds look alike. None when no store could know it. */
    static List<ObjectKind> kinds(String text) {
        if (isReference(text)) {
            return List.of(ObjectKind.ORDER);
        }
        if (ID.matcher(text).matches()) {
            return List.of(ObjectKind.ACCOUNT, ObjectKind.ORDER, ObjectKind.SUBSCRIPTION);
        }
        return PATH.matcher(text).matches() ? List.of(ObjectKind.PRODUCT, ObjectKind.COUPON) : List.of();
    }
}
