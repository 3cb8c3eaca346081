package io.storefleet.lists.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.uikit.Formats;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What discounts take off, in the reader's words; what nobody knows stands as it is. */
record ReductionWords(Component page) {

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,12})?)%");
    private static final Pattern TIERS = Pattern.compile("(\\d{1,4}) tiers");
    private static final Pattern AMOUNTS =
            Pattern.compile("\\d{1,15}(?:\\.\\d{1,12})? [A-Z]{3}(?:, \\d{1,15}(?:\\.\\d{1,12})? [A-Z]{3})*");

    String of(String off, Formats formats) {
        var percent = PERCENT.matcher(off);
        if (percent.matches()) {
            var format = NumberFormat.getNumberInstance(formats.locale());
            return page.getTranslation("lists.reduction.percent", format.format(new BigDecimal(percent.group(1))));
        }
        var tiers = TIERS.matcher(off);
        if (tiers.matches()) {
            return page.getTranslation("lists.reduction.tiers", Integer.parseInt(tiers.group(1)));
        }
        return AMOUNTS.matcher(off).matches()
                ? Arrays.stream(off.split(", "))
                        .map(amount -> amount.split(" "))
                        .map(parts -> formats.money(new BigDecimal(parts[0]), parts[1]))
                        .collect(Collectors.joining(" · "))
                : off;
    }
}
