package io.storefleet.fastspring.products;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a product costs in each country (contract 8.6).
 *
 * @param byCountry ISO 3166-1 alpha-2, upper case; countries without a usable price are left out
 * @param raw the JSON object the service sent
 */
public record ProductPrices(ProductPath path, Map<String, CountryPrice> byCountry, String raw) {

    @Override
    public String toString() {
        return "ProductPrices[" + path + "]";
    }

    /**
     * The price in one country.
     *
     * @param price in the country's currency, or in US dollars where the product has no price in it
     * @param tiers by quantity, lowest first
     * @param discountReason by language
     * @param discountPeriods null for all
     * @param setupFee in the currency of the price
     */
    public record CountryPrice(
            Money price,
            List<PriceTier> tiers,
            Map<String, String> discountReason,
            @Nullable Integer discountPeriods,
            Available available,
            @Nullable Money setupFee) {

        public CountryPrice {
            tiers = List.copyOf(tiers);
        }
    }

    /** From when to when a discount holds, in UTC where no zone is given; null for no bound. */
    public record Available(
            @Nullable Instant start, @Nullable Instant end) {}
}
