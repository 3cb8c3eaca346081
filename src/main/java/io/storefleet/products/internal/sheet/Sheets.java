package io.storefleet.products.internal.sheet;

import static io.storefleet.products.ProductField.*;

import io.storefleet.fastspring.IntervalUnit;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.products.Offer;
import io.storefleet.fastspring.products.Pricing;
import io.storefleet.fastspring.products.Pricing.Notice;
import io.storefleet.fastspring.products.Product;
import io.storefleet.products.ProductField;
import io.storefleet.products.ProductField.Part;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Products as values by name; see {@link ProductField}. */
public final class Sheets {

    private Sheets() {}

    /** All but the offers. */
    public static SortedMap<String, String> of(Product product) {
        var sheet = new Sheet();
        var shown = product.presentation();
        var description = shown.description();
        sheet.texts(DISPLAY, shown.display())
                .texts(SUMMARY, description.summary())
                .texts(ACTION, description.action())
                .texts(FULL, description.full())
                .texts(BADGE, shown.badge())
                .texts(INSTRUCTIONS, product.fulfillments().instructions())
                .put(IMAGE, shown.image())
                .put(RANK, shown.rank())
                .put(FORMAT, product.listing().format())
                .put(SKU, product.listing().sku())
                .put(TAXCODE, product.listing().tax().code())
                .texts(ATTRIBUTE, product.attributes());
        pricing(sheet, product.pricing());
        return sheet.values();
    }

    private static void pricing(Sheet sheet, Pricing pricing) {
        var cycle = pricing.cycle();
        var fees = pricing.fees();
        sheet.amounts(PRICE, pricing.prices())
                .put(INTERVAL, cycle.unit())
                .put(INTERVAL_LENGTH, cycle.length())
                .put(INTERVAL_COUNT, cycle.count())
                .put(RENEW, cycle.renew())
                .put(TRIAL, cycle.trialDays())
                .put(PAYMENT_COLLECTED, fees.paymentCollected())
                .put(PAID_TRIAL, fees.paidTrial())
                .amounts(TRIAL_PRICE, fees.trialPrice())
                .put(QUANTITY_BEHAVIOR, pricing.quantity().behavior())
                .put(QUANTITY_DEFAULT, pricing.quantity().standard())
                .texts(DISCOUNT_REASON, pricing.discounts().reason())
                .put(DISCOUNT_DURATION, pricing.discounts().duration())
                .put(DATE_LIMITS, pricing.dateLimitsEnabled());
        pricing.discounts()
                .percentFrom()
                .forEach((from, percent) -> sheet.put(QUANTITY_DISCOUNT.of(from.toString()), percent));
        if (fees.setup() != null) {
            sheet.amounts(SETUP_FEE, fees.setup().prices())
                    .texts(SETUP_FEE_TITLE, fees.setup().title());
        }
        var notices = pricing.notices();
        notice(sheet, notices.reminder(), REMINDER, REMINDER_INTERVAL, REMINDER_LENGTH);
        notice(sheet, notices.overdue(), OVERDUE, OVERDUE_INTERVAL, OVERDUE_LENGTH);
        notice(sheet, notices.cancellation(), null, CANCELLATION_INTERVAL, CANCELLATION_LENGTH);
        sheet.put(
                OVERDUE_TIMES,
                notices.overdue() == null ? null : notices.overdue().times());
    }

    private static void notice(
            Sheet sheet,
            @Nullable Notice notice,
            @Nullable ProductField enabled,
            ProductField unit,
            ProductField length) {
        if (notice != null) {
            if (enabled != null) {
                sheet.put(enabled, notice.enabled());
            }
            IntervalUnit each = notice.unit();
            sheet.put(unit, each).put(length, notice.length());
        }
    }

    /** The offers alone. */
    public static SortedMap<String, String> of(List<Offer> offers) {
        var sheet = new Sheet();
        for (var offer : offers) {
            var type = offer.type().value();
            sheet.put(
                    OFFER.of(type),
                    offer.items().stream().map(ProductPath::value).collect(Collectors.joining(" ")));
            offer.display().forEach((language, text) -> sheet.put(OFFER_TEXT.of(type + "." + language), text));
        }
        return sheet.values();
    }

    /** The values after a change; an empty one takes a value away. */
    public static SortedMap<String, String> changed(Map<String, String> values, Map<String, String> changes) {
        var after = new TreeMap<>(values);
        changes.forEach((name, value) -> {
            if (value.isEmpty()) {
                after.remove(name);
            } else {
                after.put(name, value);
            }
        });
        return after;
    }

    public static Set<Part> parts(Collection<String> names) {
        var parts = EnumSet.noneOf(Part.class);
        names.forEach(name -> parts.add(ProductField.named(name).part()));
        return parts;
    }
}
