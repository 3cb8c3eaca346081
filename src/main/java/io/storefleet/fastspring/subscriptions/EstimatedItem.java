package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.internal.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A base plan or an add-on with its estimated sums; of an add-on the service may tell no more than the product. */
public record EstimatedItem(
        @Nullable ProductPath product,
        @Nullable String display,
        @Nullable Integer quantity,
        @Nullable Money price,
        @Nullable Money discount,
        List<AppliedDiscount> discounts,
        Taxed sums,
        Prorated prorated) {

    public EstimatedItem {
        discounts = List.copyOf(discounts);
    }

    /** Sums of a whole period; {@code taxPercent} such as 8 for eight percent. */
    public record Taxed(
            @Nullable Money subtotal,
            @Nullable Money tax,
            @Nullable Money total,
            @Nullable BigDecimal taxPercent) {}

    /** Sums of the rest of the current period; a subtotal below zero is a credit. */
    public record Prorated(
            @Nullable Money charge,
            @Nullable Money credit,
            @Nullable Money subtotal,
            @Nullable Money tax,
            @Nullable Money total) {}

    static EstimatedItem read(Fields fields, @Nullable String currency) {
        return new EstimatedItem(
                fields.id(ProductPath::isValid, ProductPath::new, "product"),
                fields.text("display"),
                fields.whole("quantity"),
                fields.money("price", currency),
                fields.money("discount", currency),
                AppliedDiscount.list(fields, currency),
                new Taxed(
                        fields.money("subtotal", currency),
                        fields.money("tax", currency),
                        fields.money("total", currency),
                        fields.decimal("taxPercent")),
                prorated(fields, currency));
    }

    /** Add-ons, of which the service's schema makes paths and its examples objects. */
    static List<EstimatedItem> addons(Fields fields, @Nullable String currency) {
        JsonNode addons = fields.json("addons");
        return addons.isArray()
                ? addons.valueStream()
                        .map(each -> each.isObject() ? Optional.of(read(Fields.of(each), currency)) : bare(each))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    private static Optional<EstimatedItem> bare(JsonNode path) {
        Fields none = Fields.of(path);
        return Optional.ofNullable(Json.text(path))
                .filter(ProductPath::isValid)
                .map(text -> new EstimatedItem(
                        new ProductPath(text),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        new Taxed(null, null, null, null),
                        prorated(none, null)));
    }

    private static Prorated prorated(Fields fields, @Nullable String currency) {
        return new Prorated(
                fields.money("proratedItemCharge", currency),
                fields.money("proratedItemCredit", currency),
                fields.money("proratedItemSubtotal", currency),
                fields.money("proratedItemTax", currency),
                fields.money("proratedItemTotal", currency));
    }
}
