package io.storefleet.fastspring.reports;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a column as it is asked for; open, because the service may know more than this client. */
public record ReportColumn(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    public ReportColumn {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A column has letters, digits and '_'");
        }
    }

    /** The name it has in rows, whichever way it is asked for. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
