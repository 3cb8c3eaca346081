package io.storefleet.fastspring.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.storefleet.fastspring.AgainstSimulator;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.IntervalUnit;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.ItemResult.Failure;
import io.storefleet.fastspring.ItemResult.Success;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.QuantityBehavior;
import io.storefleet.fastspring.RenewalMode;
import io.storefleet.simulator.Switch;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

/** Contract §8.1, §8.2: lists and products. */
class Contract08ProductsTest {

    private static final ProductPath NOTHING = new ProductPath("aurora-nothing");

    @AutoClose
    private final AgainstSimulator given = new AgainstSimulator();

    private final Products products = given.client.products();

    @Test
    void listsAllPathsWithoutPaging() {
        assertThat(products.ids()).hasSize(15).contains(path("team-yearly"), path("usage"));
        assertThat(given.simulator.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.path()).isEqualTo("/products"));
    }

    @Test
    void understandsAnErrorOfTheListOnStatus200() {
        given.simulator.chaos().on("/products").status(200, """
                {"action":"products.getall","result":"error",
                 "error":{"limit":"Pagination is not supported for this endpoint"}}""");

        assertThatThrownBy(products::ids)
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("limit"));
    }

    @Test
    void readsWhatBuyersSee() {
        Product lite = one("lite");

        assertThat(lite.presentation())
                .isEqualTo(new Product.Presentation(
                        Map.of("en", "Aurora Lite"),
                        new Product.Description(
                                Map.of("en", "A start.", "de", "Ein Anfang."),
                                Map.of("en", "Buy"),
                                Map.of("en", "<p>All of it.</p>")),
                        "https://cdn.example.org/lite.png",
                        Map.of("en", "New"),
                        3));
        assertThat(lite.attributes()).isEqualTo(Map.of("edition", "2026", "seats", "1"));
        assertThat(lite.parent()).isNull();
        assertThat(lite.appReference()).hasSize(22);
        assertThat(lite.raw()).contains("\"action\":\"product.get\"");
        assertThat(lite).hasToString("Product[aurora-lite]");
    }

    @Test
    void readsHowTheCatalogueCarriesIt() {
        var tax = new Product.Tax("DC020501", "Software, downloaded");

        assertThat(one("lite").listing())
                .isEqualTo(new Product.Listing("LT-1", Visibility.PUBLIC, true, ProductFormat.DIGITAL, tax));
        assertThat(one("beta").listing())
                .isEqualTo(new Product.Listing(null, Visibility.PRIVATE, false, ProductFormat.DIGITAL, tax));
        assertThat(one("handbook").listing().format()).isEqualTo(ProductFormat.PHYSICAL);
        assertThat(one("team-yearly").listing().format()).isEqualTo(ProductFormat.SAAS);
        assertThat(one("studio-academic").parent()).isEqualTo(path("studio"));
    }

    @Test
    void readsWhatABuyerGets() {
        Product.Fulfillments fulfillments = one("lite").fulfillments();

        assertThat(fulfillments.instructions()).isEqualTo(Map.of("en", "Unpack it.", "de", "Auspacken."));
        assertThat(fulfillments.byId())
                .isEqualTo(Map.of(
                        "aurora-lite_file_0",
                        new Fulfillment(
                                "aurora-lite_file_0",
                                "Download",
                                Applicability.NON_REBILL_ONLY,
                                "lite.zip",
                                "https://cdn.example.org/lite.zip",
                                1_048_576L,
                                FileBehavior.PREFER_EXPLICIT,
                                List.of(new Fulfillment(
                                        "aurora-lite_file_1",
                                        "Download",
                                        null,
                                        "lite-old.zip",
                                        null,
                                        524_288L,
                                        FileBehavior.CURRENT,
                                        List.of())))));
    }

    @Test
    void readsTheRhythmAndNoticesOfASubscriptionInBothCasesOfWords() {
        Pricing pricing = one("pro-monthly").pricing();

        assertThat(pricing.cycle()).isEqualTo(new Pricing.Cycle(IntervalUnit.MONTH, 1, null, RenewalMode.AUTO, 14));
        assertThat(pricing.notices())
                .isEqualTo(new Pricing.Notices(
                        new Pricing.Notice(true, IntervalUnit.WEEK, 1, null),
                        new Pricing.Notice(true, IntervalUnit.WEEK, 1, 4),
                        new Pricing.Notice(null, IntervalUnit.MONTH, 1, null)));
        assertThat(pricing.quantity()).isEqualTo(new Pricing.Quantity(QuantityBehavior.ALLOW, 1));
        assertThat(pricing.dateLimitsEnabled()).isFalse();
        assertThat(one("usage").pricing().cycle().unit()).isEqualTo(IntervalUnit.ADHOC);
        assertThat(one("lite").pricing().cycle().unit()).isNull();
    }

    @Test
    void readsPricesFeesAndDiscounts() {
        Pricing team = one("team-yearly").pricing();
        Pricing studio = one("studio").pricing();

        assertThat(team.prices()).hasSize(5).contains(money("1234.5", "USD"), money("186400", "JPY"));
        assertThat(team.fees())
                .isEqualTo(new Pricing.Fees(
                        new Pricing.SetupFee(
                                List.of(money("49.9", "USD"), money("7500", "JPY")), Map.of("en", "Set-up")),
                        true,
                        true,
                        List.of(money("9", "USD"), money("8.5", "EUR"))));
        assertThat(studio.fees()).isEqualTo(Pricing.Fees.NONE);
        assertThat(studio.discounts())
                .isEqualTo(new Pricing.Discounts(
                        new TreeMap<>(Map.of(10, BigDecimal.TEN, 25, new BigDecimal("17.5"))),
                        Map.of("en", "Volume"),
                        1));
        assertThat(one("studio").offers())
                .containsExactly(
                        new Offer(
                                OfferType.CROSS_SELL,
                                Map.of("en", "Goes well with it"),
                                List.of(path("sound-pack"), path("templates"))),
                        new Offer(OfferType.UPSELL, Map.of("en", "Or rather"), List.of(path("team-yearly"))));
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(
            value = Switch.class,
            names = {"MIXED_400", "MIXED_400_BARE_ARRAY", "LEGACY_500"})
    void readsTheRestOfABatchOfWhichOneIsUnknown(@Nullable Switch variant) {
        given.turnOn(variant);

        List<ItemResult<Product>> results = products.get(List.of(path("lite"), NOTHING, path("studio"), path("lite")));

        assertThat(results).hasSize(3);
        assertThat(results.get(0)).isInstanceOf(Success.class);
        assertThat(results.get(1)).isEqualTo(new Failure<>("aurora-nothing", "product", "Not found"));
        assertThat(results.get(2).id()).isEqualTo("aurora-studio");
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(
            value = Switch.class,
            names = {"LEGACY_500"})
    void tellsThatASingleProductIsUnknown(@Nullable Switch variant) {
        given.turnOn(variant);

        assertThat(products.get(List.of(NOTHING)))
                .containsExactly(new Failure<>("aurora-nothing", "product", "Not found"));
    }

    @Test
    void learnsTheSizeOfBatches() {
        given.simulator.switches().maxBatch(4);

        assertThat(products.get(products.ids())).hasSize(15).allMatch(Success.class::isInstance);
        assertThat(given.simulator.calls()).anyMatch(call -> call.status() == 414);
    }

    @Test
    void readsTheSameThroughUnknownFields() {
        Product before = one("studio");
        given.simulator.chaos().on("*").unknownFields();

        Product after = one("studio");

        assertThat(after.raw()).contains("addedNextYear");
        assertThat(after.listing()).isEqualTo(before.listing());
        assertThat(after.pricing().discounts().percentFrom())
                .isEqualTo(before.pricing().discounts().percentFrom());
        assertThat(after.pricing().prices()).isEqualTo(before.pricing().prices());
    }

    private Product one(String name) {
        return products.get(List.of(path(name))).getFirst() instanceof Success<Product>(var _, Product product)
                ? product
                : fail("not found");
    }

    private static ProductPath path(String name) {
        return new ProductPath("aurora-" + name);
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }
}
