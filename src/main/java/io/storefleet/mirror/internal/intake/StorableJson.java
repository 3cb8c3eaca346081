package io.storefleet.mirror.internal.intake;

import java.util.regex.Pattern;

/** JSON as PostgreSQL can keep it: its texts know no NUL, which is replaced by the sign for what cannot be shown. */
final class StorableJson {

    private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    private StorableJson() {}

    static String of(String json) {
        return json.contains("\\u0000") ? NUL.matcher(json).replaceAll("$1\\\\ufffd") : json;
    }
}
