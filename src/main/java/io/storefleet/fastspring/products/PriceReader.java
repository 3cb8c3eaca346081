package io.storefleet.fastspring.products;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.products.ProductPrices.Available;
import io.storefleet.fastspring.products.ProductPrices.CountryPrice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads localized prices (contract 8.6), today's and those of 2024. */
final class PriceReader {

    private PriceReader() {}

    static Optional<ProductPrices> prices(JsonNode item) {
        Fields fields = Fields.of(item);
        ProductPath path = fields.id(ProductPath::isValid, ProductPath::new, "product");
        if (path == null) {
            return Optional.empty();
        }
        Map<String, CountryPrice> countries = new LinkedHashMap<>();
        Fields pricing = fields.in("pricing");
        for (String country : pricing.names()) {
            CountryPrice price = pricing.object(country, PriceReader::price);
            if (price != null) {
                countries.put(country, price);
            }
        }
        return Optional.of(new ProductPrices(path, Collections.unmodifiableMap(countries), fields.raw()));
    }

    private static @Nullable CountryPrice price(Fields fields) {
        String currency = fields.text("currency");
        Money price = fields.money("price", currency);
        Fields available = fields.in("available");
        return price == null
                ? null
                : new CountryPrice(
                        price,
                        tiers(fields, price.currency()),
                        fields.map("discountReason"),
                        fields.whole("discountPeriodCount"),
                        new Available(available.instant("start"), available.instant("end")),
                        setupFee(fields, price.currency()));
    }

    /** Inside {@code quantityDiscount}, or in 2024 as numeric keys beside it. */
    private static List<PriceTier> tiers(Fields fields, String currency) {
        List<PriceTier> tiers = new ArrayList<>();
        for (Fields place : List.of(fields.in("quantityDiscount"), fields)) {
            place.names().stream().filter(PriceTier::isQuantity).forEach(from -> {
                Fields tier = place.in(from);
                tiers.add(new PriceTier(
                        Integer.parseInt(from),
                        tier.decimal("discountPercent"),
                        tier.money("discountValue", currency),
                        tier.money("unitPrice", currency)));
            });
        }
        tiers.sort(Comparator.comparingInt(PriceTier::from));
        return tiers;
    }

    /** A number; in 2024 a text with a comma behind it. */
    private static @Nullable Money setupFee(Fields fields, String currency) {
        String text = fields.text("setupFeePrice");
        return text == null ? null : Fields.amount(text.replaceFirst("[,\\s]+$", ""), currency);
    }
}
