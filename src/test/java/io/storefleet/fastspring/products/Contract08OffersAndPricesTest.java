package io.storefleet.fastspring.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.storefleet.fastspring.AgainstSimulator;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.Outcome.Confirmed;
import io.storefleet.fastspring.Outcome.Rejected;
import io.storefleet.fastspring.Outcome.Unknown;
import io.storefleet.fastspring.Page;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.products.ProductPrices.Available;
import io.storefleet.fastspring.products.ProductPrices.CountryPrice;
import io.storefleet.simulator.Switch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

/** Contract §8.5, §8.6: offers and prices. */
class Contract08OffersAndPricesTest {

    private static final ProductPath STUDIO = new ProductPath("aurora-studio");
    private static final ProductPath LITE = new ProductPath("aurora-lite");
    private static final ProductPath TEAM = new ProductPath("aurora-team-yearly");
    private static final ProductPath NOTHING = new ProductPath("aurora-nothing");
    private static final Offer ADDON = new Offer(OfferType.ADDON, Map.of("en", "And this"), List.of(LITE));

    @AutoClose
    private final AgainstSimulator given = new AgainstSimulator();

    private final Products products = given.client.products();

    @ParameterizedTest
    @NullSource
    @EnumSource(
            value = Switch.class,
            names = {"OFFERS_OBJECT", "PRODUCT_CREATED"})
    void readsOffersOfAllTypesOrOne(@Nullable Switch variant) {
        given.turnOn(variant);

        assertThat(products.offers(STUDIO))
                .extracting(Offer::type)
                .containsExactly(OfferType.CROSS_SELL, OfferType.UPSELL);
        assertThat(products.offers(STUDIO, OfferType.UPSELL))
                .containsExactly(new Offer(OfferType.UPSELL, Map.of("en", "Or rather"), List.of(TEAM)));
        assertThat(products.offers(LITE)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(
            value = Switch.class,
            names = {"OFFERS_OBJECT", "PRODUCT_CREATED"})
    void savesOffers(@Nullable Switch variant) {
        given.turnOn(variant);

        assertThat(products.saveOffers(TEAM, List.of(ADDON))).isEqualTo(new Confirmed<>(List.of(ADDON)));

        assertThat(products.offers(TEAM)).containsExactly(ADDON);
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(
            value = Switch.class,
            names = {"OFFERS_OBJECT", "LEGACY_500"})
    void isRefusedOffersThatCannotBe(@Nullable Switch variant) {
        given.turnOn(variant);
        Offer unknownItem = new Offer(OfferType.ADDON, Map.of(), List.of(NOTHING));
        Offer unknownType = new Offer(new OfferType("gift"), Map.of(), List.of(LITE));

        assertThat(refusal(products.saveOffers(STUDIO, List.of(unknownItem)))).isEqualTo("items");
        assertThat(refusal(products.saveOffers(STUDIO, List.of(unknownType)))).isEqualTo("type");
        assertThat(refusal(products.saveOffers(NOTHING, List.of(ADDON)))).isEqualTo("product");
        assertThatThrownBy(() -> products.offers(NOTHING)).isInstanceOf(RequestRefused.class);
    }

    @Test
    void understandsAFlatErrorAndLeavesOpenWhatNobodyAnswers() {
        given.simulator.chaos().on("*").status(400, """
                {"action":"products.offers.update","result":"error","error":{"product":"They must agree"}}""");
        assertThat(refusal(products.saveOffers(STUDIO, List.of(ADDON)))).isEqualTo("product");
        given.simulator.chaos().clear();
        given.simulator.chaos().on("*").dropped();

        assertThat(products.saveOffers(STUDIO, List.of(ADDON))).isInstanceOf(Unknown.class);
        assertThat(given.simulator.changingCalls()).isEqualTo(2);
    }

    @Test
    void readsThePricesOfAllCountriesInDollarsWhereThereIsNoOther() {
        ProductPrices prices = products.prices(TEAM, PriceQuery.all());

        assertThat(prices.byCountry()).hasSizeGreaterThan(240);
        assertThat(price(prices, "US").price()).isEqualTo(money("1234.5", "USD"));
        assertThat(price(prices, "JP").price()).isEqualTo(money("186400", "JPY"));
        assertThat(price(prices, "BR").price()).isEqualTo(money("1234.5", "USD"));
        assertThat(prices).hasToString("ProductPrices[aurora-team-yearly]");
    }

    @Test
    void readsDollarsWhereTheProductHasNoPriceInTheCountrysCurrency() {
        products.save(List.of(ProductDraft.of(LITE).withPricing(Pricing.of(List.of(money("8.0", "USD"))))));

        assertThat(price(products.prices(LITE, PriceQuery.in("JP")), "JP").price())
                .isEqualTo(money("8.0", "USD"));
    }

    @Test
    void readsOneCountryAndAnotherCurrency() {
        assertThat(products.prices(TEAM, PriceQuery.in("JP")).byCountry()).containsOnlyKeys("JP");
        ProductPrices inEuro = products.prices(TEAM, new PriceQuery("JP", "EUR"));

        assertThat(price(inEuro, "JP").price()).isEqualTo(money("1135.5", "EUR"));
        assertThatIllegalArgumentException().isThrownBy(() -> PriceQuery.in("jp"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PriceQuery(null, "eur"));
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(
            value = Switch.class,
            names = {"PRICE_TIERS_BESIDE"})
    void readsTiersAndFeesOfTodayAndOf2024(@Nullable Switch variant) {
        given.turnOn(variant);
        CountryPrice studio = price(products.prices(STUDIO, PriceQuery.in("US")), "US");

        assertThat(studio)
                .isEqualTo(new CountryPrice(
                        money("199.0", "USD"),
                        List.of(
                                new PriceTier(10, BigDecimal.TEN, money("19.9", "USD"), money("179.1", "USD")),
                                new PriceTier(
                                        25, new BigDecimal("17.5"), money("34.83", "USD"), money("164.17", "USD"))),
                        Map.of("en", "Volume"),
                        1,
                        new Available(Instant.parse("2026-01-01T00:00:00Z"), null),
                        null));
        assertThat(price(products.prices(TEAM, PriceQuery.in("US")), "US").setupFee())
                .isEqualTo(money("49.9", "USD"));
    }

    @Test
    void takesTheTextNullForNoNumberOfPeriods() {
        ProductPrices pack = products.prices(new ProductPath("aurora-sound-pack"), PriceQuery.in("US"));

        assertThat(pack.raw()).contains("\"discountPeriodCount\":\"null\"");
        assertThat(price(pack, "US").discountPeriods()).isNull();
        assertThat(price(pack, "US").tiers()).hasSize(1);
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(
            value = Switch.class,
            names = {"ABSENT", "ZERO"})
    void pagesThroughThePricesOfAllProducts(@Nullable Switch variant) {
        given.turnOn(variant);

        Page<ProductPrices> second = products.prices(PriceQuery.in("DE"), 2, 10);

        assertThat(second.items()).hasSize(5);
        assertThat(second.nextPage()).isEmpty();
        assertThat(products.prices(PriceQuery.in("DE"), 1, 10).nextPage()).hasValue(2);
        assertThat(products.prices(PriceQuery.in("DE")).map(ProductPrices::path))
                .isEqualTo(products.ids());
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(
            value = Switch.class,
            names = {"LEGACY_500"})
    void isRefusedPricesOfWhatTheServiceDoesNotKnow(@Nullable Switch variant) {
        given.turnOn(variant);

        assertThat(code(() -> products.prices(NOTHING, PriceQuery.all()))).isEqualTo("product");
        assertThat(code(() -> products.prices(LITE, PriceQuery.in("XX")))).isEqualTo("country");
        assertThatIllegalArgumentException().isThrownBy(() -> products.prices(PriceQuery.all(), 0, 50));
        assertThatIllegalArgumentException().isThrownBy(() -> products.prices(PriceQuery.all(), 1, 1001));
    }

    private static String code(Runnable call) {
        RequestRefused refusal = catchThrowableOfType(RequestRefused.class, call::run);
        return refusal.code();
    }

    private static String refusal(Object outcome) {
        return outcome instanceof Rejected<?>(var refusal) ? refusal.code() : outcome.toString();
    }

    private static CountryPrice price(ProductPrices prices, String country) {
        return Objects.requireNonNull(prices.byCountry().get(country));
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }
}
