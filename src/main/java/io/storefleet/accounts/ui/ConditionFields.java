package io.storefleet.accounts.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.accounts.LookupKind;
import io.storefleet.fastspring.DaySpan;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.accounts.AccountQuery;
import io.storefleet.fastspring.accounts.AccountQuery.SubscriptionState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one condition FastSpring takes at a time for a list of buyers, within a span of UTC days. */
final class ConditionFields extends Div {

    private static final long serialVersionUID = 1L;
    /** No part of a path or a day. */
    private static final String PART = "|";

    private final TextField products = new TextField();
    private final Select<SubscriptionState> state = new Select<>();
    private final DatePicker begin = new DatePicker();
    private final DatePicker end = new DatePicker();
    private LookupKind kind = LookupKind.BUYERS;

    ConditionFields() {
        addClassName("sf-row");
        products.setPlaceholder(text("products"));
        products.setAriaLabel(text("products"));
        products.setMaxLength(1_000);
        state.setItems(SubscriptionState.values());
        state.setItemLabelGenerator(each -> text("state." + each.name().toLowerCase(Locale.ROOT)));
        state.setValue(SubscriptionState.ACTIVE);
        state.setAriaLabel(text("state"));
        for (var day : new DatePicker[] {begin, end}) {
            day.setLocale(getLocale());
            day.setClearButtonVisible(true);
        }
        begin.setPlaceholder(text("begin"));
        begin.setAriaLabel(text("begin"));
        end.setPlaceholder(text("end"));
        end.setAriaLabel(text("end"));
        add(products, state, begin, end);
    }

    void of(LookupKind chosen) {
        kind = chosen;
        products.setVisible(chosen == LookupKind.BUYERS);
        state.setVisible(chosen == LookupKind.SUBSCRIBERS);
    }

    /** What is typed, for {@link #ask} to show again. */
    String typed() {
        return String.join(
                PART,
                products.getValue().strip(),
                state.getValue().name(),
                text(begin.getValue()),
                text(end.getValue()));
    }

    void ask(String typed) {
        var parts = typed.split(Pattern.quote(PART), -1);
        if (parts.length == 4) {
            products.setValue(parts[0]);
            state.setValue(SubscriptionState.valueOf(parts[1]));
            begin.setValue(parts[2].isEmpty() ? null : LocalDate.parse(parts[2]));
            end.setValue(parts[3].isEmpty() ? null : LocalDate.parse(parts[3]));
        }
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** Null when a field is wrong, which says so. */
    @Nullable AccountQuery read() {
        var days = days();
        if (days == null) {
            return null;
        }
        return switch (kind) {
            case SUBSCRIBERS -> new AccountQuery.Subscribers(state.getValue(), days);
            case REFUNDED -> new AccountQuery.Refunded(days);
            default -> buyers(days);
        };
    }

    private @Nullable AccountQuery buyers(DaySpan days) {
        var paths = Arrays.stream(products.getValue().strip().split("[\\s,;]+"))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.toSet());
        products.setErrorMessage(text("products.invalid"));
        products.setInvalid(paths.isEmpty() || !paths.stream().allMatch(ProductPath::isValid));
        return products.isInvalid()
                ? null
                : new AccountQuery.BuyersOf(paths.stream().map(ProductPath::new).collect(Collectors.toSet()), days);
    }

    private @Nullable DaySpan days() {
        var wrong = begin.getValue() != null
                && end.getValue() != null
                && !begin.getValue().isBefore(end.getValue());
        end.setErrorMessage(text("end.invalid"));
        end.setInvalid(wrong);
        return wrong ? null : new DaySpan(begin.getValue(), end.getValue());
    }

    /** What was asked for, for a chip. */
    String told() {
        return switch (kind) {
            case SUBSCRIBERS -> text("state." + state.getValue().name().toLowerCase(Locale.ROOT));
            case REFUNDED -> "";
            default -> products.getValue().strip();
        };
    }

    private String text(String key) {
        return getTranslation("accounts.condition." + key);
    }
}
