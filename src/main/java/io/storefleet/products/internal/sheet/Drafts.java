package io.storefleet.products.internal.sheet;

import static io.storefleet.products.ProductField.*;

import io.storefleet.fastspring.IntervalUnit;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.QuantityBehavior;
import io.storefleet.fastspring.RenewalMode;
import io.storefleet.fastspring.products.Offer;
import io.storefleet.fastspring.products.OfferType;
import io.storefleet.fastspring.products.Pricing;
import io.storefleet.fastspring.products.Product;
import io.storefleet.fastspring.products.ProductDraft;
import io.storefleet.fastspring.products.ProductFormat;
import io.storefleet.products.ProductField;
import io.storefleet.products.ProductField.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes what is sent of the values a product is to have. */
public final class Drafts {

    private final Map<String, String> values;
    private final Pricing.Rest rest;

    private Drafts(Map<String, String> values, Pricing.Rest rest) {
        this.values = values;
        this.rest = rest;
    }

    /**
     * @param values all that the product is to have
     * @param parts those that are sent, each as a whole
     * @param rest of the pricing, sent along with it
     */
    public static ProductDraft of(
            ProductPath path, Map<String, String> values, Collection<Part> parts, Pricing.Rest rest) {
        var from = new Drafts(values, rest);
        var draft = ProductDraft.of(path);
        for (var part : parts) {
            draft = from.with(draft, part);
        }
        return draft;
    }

    private ProductDraft with(ProductDraft draft, Part part) {
        return switch (part) {
            case DISPLAY -> draft.withDisplay(texts(DISPLAY));
            case DESCRIPTION ->
                draft.withDescription(new Product.Description(texts(SUMMARY), texts(ACTION), texts(FULL)));
            case BADGE -> draft.withBadge(texts(BADGE));
            case INSTRUCTIONS -> draft.withInstructions(texts(INSTRUCTIONS));
            case IMAGE -> draft.withImage(text(IMAGE));
            case FORMAT -> draft.withFormat(new ProductFormat(text(FORMAT)));
            case SKU -> draft.withSku(text(SKU));
            case TAXCODE -> draft.withTaxcode(text(TAXCODE));
            case RANK -> draft.withRank(Integer.parseInt(text(RANK)));
            case ATTRIBUTES -> draft.withAttributes(texts(ATTRIBUTE));
            case PRICING -> draft.withPricing(pricing());
            case OFFERS -> throw new IllegalStateException("offers have a call of their own");
        };
    }

    private Pricing pricing() {
        return new Pricing(
                new Pricing.Cycle(
                        word(INTERVAL, IntervalUnit::new),
                        number(INTERVAL_LENGTH),
                        number(INTERVAL_COUNT),
                        word(RENEW, RenewalMode::new),
                        number(TRIAL)),
                amounts(PRICE),
                new Pricing.Quantity(word(QUANTITY_BEHAVIOR, QuantityBehavior::new), number(QUANTITY_DEFAULT)),
                new Pricing.Discounts(byQuantity(), texts(DISCOUNT_REASON), number(DISCOUNT_DURATION)),
                fees(),
                new Pricing.Notices(
                        notice(flag(REMINDER), REMINDER_INTERVAL, REMINDER_LENGTH, null),
                        notice(flag(OVERDUE), OVERDUE_INTERVAL, OVERDUE_LENGTH, number(OVERDUE_TIMES)),
                        notice(null, CANCELLATION_INTERVAL, CANCELLATION_LENGTH, null)),
                flag(DATE_LIMITS),
                rest);
    }

    private Pricing.Fees fees() {
        var fee = amounts(SETUP_FEE);
        var title = texts(SETUP_FEE_TITLE);
        return new Pricing.Fees(
                fee.isEmpty() && title.isEmpty() ? null : new Pricing.SetupFee(fee, title),
                flag(PAYMENT_COLLECTED),
                flag(PAID_TRIAL),
                amounts(TRIAL_PRICE));
    }

    private Pricing.@Nullable Notice notice(
            @Nullable Boolean enabled, ProductField unit, ProductField length, @Nullable Integer times) {
        var each = word(unit, IntervalUnit::new);
        var long_ = number(length);
        return enabled == null && each == null && long_ == null && times == null
                ? null
                : new Pricing.Notice(enabled, each, long_, times);
    }

    private SortedMap<Integer, BigDecimal> byQuantity() {
        var percents = new TreeMap<Integer, BigDecimal>();
        texts(QUANTITY_DISCOUNT)
                .forEach((from, percent) -> percents.put(Integer.valueOf(from), new BigDecimal(percent)));
        return percents;
    }

    private List<Money> amounts(ProductField field) {
        return texts(field).entrySet().stream()
                .map(each -> new Money(new BigDecimal(each.getValue()), each.getKey()))
                .toList();
    }

    private SortedMap<String, String> texts(ProductField field) {
        var texts = new TreeMap<String, String>();
        var prefix = field.of("");
        values.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                texts.put(name.substring(prefix.length()), value);
            }
        });
        return texts;
    }

    private String text(ProductField field) {
        return values.getOrDefault(field.word(), "");
    }

    private @Nullable Integer number(ProductField field) {
        return text(field).isEmpty() ? null : Integer.valueOf(text(field));
    }

    private @Nullable Boolean flag(ProductField field) {
        return text(field).isEmpty() ? null : text(field).equals("yes");
    }

    private <T> @Nullable T word(ProductField field, Function<String, T> type) {
        return text(field).isEmpty() ? null : type.apply(text(field));
    }

    /** All offers there are to be, and without any product those of types that go. */
    public static List<Offer> offers(Map<String, String> values, Collection<String> changed) {
        var from = new Drafts(values, Pricing.Rest.NONE);
        var types = new TreeSet<String>(from.texts(OFFER).keySet());
        changed.forEach(name -> types.add(name.split("\\.", 3)[1]));
        var offers = new ArrayList<Offer>();
        for (var type : types) {
            var display = new TreeMap<String, String>();
            from.texts(OFFER_TEXT).forEach((key, text) -> {
                if (key.startsWith(type + ".")) {
                    display.put(key.substring(type.length() + 1), text);
                }
            });
            var items = from.values.getOrDefault(OFFER.of(type), "");
            offers.add(new Offer(
                    new OfferType(type),
                    display,
                    items.isEmpty()
                            ? List.of()
                            : java.util.Arrays.stream(items.split(" "))
                                    .map(ProductPath::new)
                                    .toList()));
        }
        return offers;
    }
}
