package io.storefleet.coupons.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.coupons.CouponDates;
import io.storefleet.coupons.CouponRule;
import io.storefleet.fastspring.coupons.CouponDiscount;
import io.storefleet.fastspring.coupons.CouponDiscount.One;
import io.storefleet.fastspring.coupons.CouponDiscount.Tier;
import io.storefleet.fastspring.coupons.CouponDiscount.Tiers;
import io.storefleet.fastspring.coupons.CouponTerms;
import io.storefleet.fastspring.coupons.CouponTerms.Available;
import io.storefleet.fastspring.coupons.DiscountPeriods;
import io.storefleet.fastspring.coupons.Reduction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a coupon's rule, filled with what is there; nothing typed is lost when a field is wrong. */
final class RuleFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_TIERS = 25;

    private final transient Map<String, String> names;
    private final transient CouponTerms was;
    private final List<DiscountFields> tiers = new ArrayList<>();
    private final Div discounts = new Div();
    private final Button more = new Button();
    private final TextArea reason = new TextArea();
    private final TextField limit = new TextField();
    private final TextField start = new TextField();
    private final TextField end = new TextField();
    private final Checkbox combine = new Checkbox();
    private final Checkbox orderLevel = new Checkbox();

    /** What a new coupon begins with. */
    static final CouponRule BLANK = new CouponRule(
            new One(new Reduction.Percent(BigDecimal.TEN), DiscountPeriods.unlimited()),
            new CouponTerms(false, false, Map.of(), null, Available.ALWAYS),
            List.of());

    RuleFields(CouponRule rule, Map<String, String> names) {
        this.names = names;
        this.was = rule.terms();
        addClassName("sf-stack");
        discounts.addClassName("sf-stack");
        label();
        fill(rule.terms());
        switch (rule.discount()) {
            case One(var reduction, var periods) -> add(new Tier(reduction, periods, rule.products()));
            case Tiers(var all) -> all.forEach(this::add);
        }
        more.addClassName("sf-begin");
        more.addThemeVariants(ButtonVariant.SMALL);
        more.addClickListener(click -> {
            add(new Tier(new Reduction.Percent(BigDecimal.TEN), DiscountPeriods.unlimited(), List.of()));
            tiers.getLast().focusFirst();
        });
        add(discounts, more, reason, pair(limit), pair(start, end), combine, orderLevel);
    }

    private void label() {
        more.setText(text("tier.add"));
        reason.setLabel(text("reason"));
        reason.setHelperText(text("reason.help"));
        limit.setLabel(text("limit"));
        limit.setHelperText(text("limit.help"));
        limit.setAllowedCharPattern("[0-9]");
        start.setLabel(text("start"));
        end.setLabel(text("end"));
        for (var date : List.of(start, end)) {
            date.setHelperText(text("date.help"));
            date.setAllowedCharPattern("[0-9: -]");
        }
        combine.setLabel(text("combine"));
        orderLevel.setLabel(text("order-level"));
    }

    private void fill(CouponTerms terms) {
        reason.setValue(new TreeMap<>(terms.reason())
                .entrySet().stream()
                        .map(each -> each.getKey() + ": " + each.getValue())
                        .collect(Collectors.joining("\n")));
        limit.setValue(Objects.toString(terms.limit(), ""));
        start.setValue(CouponDates.text(terms.available().start()));
        end.setValue(CouponDates.text(terms.available().end()));
        combine.setValue(terms.combine());
        orderLevel.setValue(terms.orderLevel());
    }

    private void add(Tier tier) {
        var place = new DiscountFields[1];
        place[0] = new DiscountFields(names, tier, () -> {
            tiers.remove(place[0]);
            discounts.remove(place[0]);
            arrange();
        });
        place[0].addClassName("sf-card");
        tiers.add(place[0]);
        discounts.add(place[0]);
        arrange();
    }

    private void arrange() {
        tiers.forEach(each -> each.removable(tiers.size() > 1));
        more.setVisible(tiers.size() < MOST_TIERS);
        orderLevel.setVisible(tiers.size() == 1);
    }

    private static Div pair(Component... fields) {
        var pair = new Div(fields);
        pair.addClassName("sf-pair");
        return pair;
    }

    /** Null when a field is wrong, which says so. */
    @Nullable CouponRule read() {
        var read = new ArrayList<Tier>();
        boolean right = true;
        for (var tier : tiers) {
            var one = tier.read();
            right &= one != null;
            if (one != null) {
                read.add(one);
            }
        }
        var terms = terms();
        if (!right || terms == null) {
            return null;
        }
        var first = read.getFirst();
        CouponDiscount discount = read.size() == 1 ? new One(first.reduction(), first.periods()) : new Tiers(read);
        return new CouponRule(discount, terms, read.size() == 1 ? first.products() : List.of());
    }

    private @Nullable CouponTerms terms() {
        var uses = limit.isEmpty() ? null : Amounts.whole(limit.getValue());
        wrong(limit, !limit.isEmpty() && (uses == null || uses < 1), "limit.invalid");
        var from = date(start, was.available().start());
        var until = date(end, was.available().end());
        var texts = reasons();
        reason.setErrorMessage(texts == null ? text("reason.invalid") : "");
        reason.setInvalid(texts == null);
        if (limit.isInvalid() || start.isInvalid() || end.isInvalid() || texts == null) {
            return null;
        }
        var whole = orderLevel.isVisible() && orderLevel.getValue();
        return new CouponTerms(combine.getValue(), whole, texts, uses, new Available(from, until));
    }

    /** {@code en: Spring sale}, a language a line. */
    private @Nullable Map<String, String> reasons() {
        var texts = new TreeMap<String, String>();
        for (var line : reason.getValue().split("\n")) {
            if (line.isBlank()) {
                continue;
            }
            var parts = line.split(":", 2);
            var language = parts[0].strip().toLowerCase(Locale.ROOT);
            if (parts.length < 2 || !language.matches("[a-z]{2}") || parts[1].isBlank()) {
                return null;
            }
            texts.put(language, parts[1].strip());
        }
        return texts;
    }

    private @Nullable Instant date(TextField field, @Nullable Instant before) {
        var typed = field.getValue().strip();
        if (typed.isEmpty() || typed.equals(CouponDates.text(before))) {
            wrong(field, false, "");
            return typed.isEmpty() ? null : before;
        }
        var at = CouponDates.of(typed);
        wrong(field, at.isEmpty(), "date.invalid");
        return at.orElse(null);
    }

    private void wrong(TextField field, boolean wrong, String key) {
        field.setErrorMessage(wrong ? text(key) : "");
        field.setInvalid(wrong);
    }

    private String text(String key) {
        return getTranslation("coupons.form." + key);
    }
}
