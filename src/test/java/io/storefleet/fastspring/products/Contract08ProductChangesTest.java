package io.storefleet.fastspring.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.fail;

import io.storefleet.fastspring.AgainstSimulator;
import io.storefleet.fastspring.IntervalUnit;
import io.storefleet.fastspring.ItemResult.Success;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.Outcome.Confirmed;
import io.storefleet.fastspring.Outcome.Rejected;
import io.storefleet.fastspring.Outcome.Unknown;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.simulator.Switch;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

/** Contract §8.3, §8.4: saving and deleting. */
class Contract08ProductChangesTest {

    private static final ProductPath LITE = new ProductPath("aurora-lite");
    private static final ProductPath STUDIO = new ProductPath("aurora-studio");
    private static final ProductPath TEAM = new ProductPath("aurora-team-yearly");
    private static final ProductPath NEW = new ProductPath("aurora-new");
    private static final Pricing TEN_DOLLARS = Pricing.of(List.of(new Money(new BigDecimal("10.00"), "USD")));

    @AutoClose
    private final AgainstSimulator given = new AgainstSimulator();

    private final Products products = given.client.products();

    @ParameterizedTest
    @NullSource
    @EnumSource(
            value = Switch.class,
            names = {"PRODUCT_CREATED"})
    void createsAndChangesByOneCallWithAnOutcomeForEach(@Nullable Switch variant) {
        given.turnOn(variant);
        ProductDraft change = ProductDraft.of(LITE).withSku("LT-2");
        ProductDraft creation =
                ProductDraft.of(NEW).withDisplay(Map.of("en", "New")).withPricing(TEN_DOLLARS);

        SequencedMap<ProductPath, Outcome<SavedProduct>> outcomes = products.save(List.of(change, creation));

        assertThat(outcomes.sequencedKeySet()).containsExactly(LITE, NEW);
        assertThat(outcomes.get(LITE))
                .isInstanceOfSatisfying(
                        Confirmed.class,
                        done -> assertThat(done.value())
                                .isEqualTo(new SavedProduct(
                                        LITE, false, product(LITE).appReference())));
        assertThat(outcomes.get(NEW))
                .isInstanceOfSatisfying(
                        Confirmed.class,
                        done -> assertThat(done.value())
                                .isEqualTo(
                                        new SavedProduct(NEW, true, product(NEW).appReference())));
        assertThat(products.ids()).hasSize(16).endsWith(NEW);
        assertThat(product(NEW).pricing().prices()).isEqualTo(List.of(new Money(new BigDecimal("10.00"), "USD")));
    }

    @Test
    void savesEveryFieldThatCanBeSaved() {
        Product lite = product(LITE);
        Pricing pricing =
                product(TEAM).pricing().withDiscounts(product(STUDIO).pricing().discounts());

        Outcome<SavedProduct> outcome = products.save(List.of(ProductDraft.of(NEW)
                        .withDisplay(lite.presentation().display())
                        .withDescription(lite.presentation().description())
                        .withInstructions(lite.fulfillments().instructions())
                        .withImage("https://cdn.example.org/new.png")
                        .withFormat(ProductFormat.DIGITAL_AND_PHYSICAL)
                        .withSku("N-1")
                        .withAttributes(lite.attributes())
                        .withBadge(lite.presentation().badge())
                        .withRank(9)
                        .withTaxcode("DC010000")
                        .withPricing(pricing)))
                .get(NEW);

        assertThat(outcome).isInstanceOf(Confirmed.class);
        Product saved = product(NEW);
        assertThat(saved.presentation().description())
                .isEqualTo(lite.presentation().description());
        assertThat(saved.presentation().badge()).isEqualTo(Map.of("en", "New"));
        assertThat(saved.presentation().rank()).isEqualTo(9);
        assertThat(saved.presentation().image()).endsWith("new.png");
        assertThat(saved.fulfillments().instructions())
                .isEqualTo(lite.fulfillments().instructions());
        assertThat(saved.listing().format()).isEqualTo(ProductFormat.DIGITAL_AND_PHYSICAL);
        assertThat(saved.listing().sku()).isEqualTo("N-1");
        assertThat(saved.listing().tax().code()).isEqualTo("DC010000");
        assertThat(saved.attributes()).isEqualTo(lite.attributes());
        assertThat(saved.pricing()).isEqualTo(pricing);
    }

    @Test
    void changesNothingThatTheDraftDoesNotSay() {
        Product before = product(STUDIO);

        products.save(List.of(ProductDraft.of(STUDIO).withRank(2)));

        assertThat(given.lastBody()).isEqualTo("{\"products\":[{\"product\":\"aurora-studio\",\"rank\":2}]}");
        Product after = product(STUDIO);
        assertThat(after.pricing()).isEqualTo(before.pricing());
        assertThat(after.offers()).isEqualTo(before.offers());
        assertThat(after.presentation().display())
                .isEqualTo(before.presentation().display());
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(
            value = Switch.class,
            names = {"MIXED_400", "MIXED_400_BARE_ARRAY", "LEGACY_500"})
    void confirmsTheGoodItemAndRejectsTheBadOne(@Nullable Switch variant) {
        given.turnOn(variant);
        Pricing wrong = TEN_DOLLARS.withFees(
                new Pricing.Fees(null, null, true, List.of(new Money(new BigDecimal("-1"), "USD"))));

        SequencedMap<ProductPath, Outcome<SavedProduct>> outcomes = products.save(List.of(
                ProductDraft.of(LITE).withPricing(wrong),
                ProductDraft.of(STUDIO).withRank(1)));

        assertThat(refusal(outcomes.get(LITE))).isEqualTo("trialPrice Invalid value");
        assertThat(outcomes.get(STUDIO)).isInstanceOf(Confirmed.class);
        assertThat(product(LITE).pricing().fees()).isEqualTo(Pricing.Fees.NONE);
        assertThat(product(STUDIO).presentation().rank()).isOne();
    }

    @Test
    void rejectsASingleBadItemAnsweredWith400() {
        Pricing wrong = TEN_DOLLARS.withCycle(Pricing.Cycle.every(1, new IntervalUnit("fortnight")));

        Outcome<SavedProduct> outcome =
                products.save(List.of(ProductDraft.of(NEW).withPricing(wrong))).get(NEW);

        assertThat(refusal(outcome)).isEqualTo("interval Invalid value");
        assertThat(given.simulator.calls().getLast().status()).isEqualTo(400);
        assertThat(products.ids()).doesNotContain(NEW);
    }

    @Test
    void refusesMoreThan300AndNoneAndTwice() {
        List<ProductDraft> many = IntStream.rangeClosed(1, 301)
                .mapToObj(n -> ProductDraft.of(new ProductPath("many-" + n)))
                .toList();

        assertThatIllegalArgumentException().isThrownBy(() -> products.save(many));
        assertThatIllegalArgumentException().isThrownBy(() -> products.save(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> products.save(List.of(ProductDraft.of(LITE), ProductDraft.of(LITE))));
        assertThat(given.simulator.calls()).isEmpty();
        assertThat(products.save(many.subList(0, 300)))
                .hasSize(300)
                .allSatisfy((path, outcome) -> assertThat(outcome).isInstanceOf(Confirmed.class));
    }

    @Test
    void readsTheOldPriceUntilTheServiceShowsTheNewOne() {
        given.simulator.switches().stale(Duration.ofSeconds(5));
        Pricing before = product(LITE).pricing();

        products.save(List.of(ProductDraft.of(LITE).withPricing(TEN_DOLLARS)));

        assertThat(product(LITE).pricing()).isEqualTo(before);
        given.simulator.time().advance(Duration.ofSeconds(5));
        assertThat(product(LITE).pricing()).isEqualTo(TEN_DOLLARS);
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(
            value = Switch.class,
            names = {"MIXED_400", "MIXED_400_BARE_ARRAY", "LEGACY_500"})
    void deletesProductsForGood(@Nullable Switch variant) {
        given.turnOn(variant);

        SequencedMap<ProductPath, Outcome<ProductPath>> outcomes = products.delete(List.of(LITE, NEW));

        assertThat(outcomes.get(LITE)).isEqualTo(new Confirmed<>(LITE));
        assertThat(refusal(outcomes.get(NEW))).isEqualTo("product Not found");
        assertThat(products.ids()).hasSize(14).doesNotContain(LITE);
        assertThat(refusal(products.delete(List.of(LITE)).get(LITE))).isEqualTo("product Not found");
    }

    @Test
    void keepsTheStoresApart() {
        ProductPath lite = new ProductPath("fernlab-lite");

        products.save(List.of(ProductDraft.of(lite).withRank(1)));

        assertThat(products.ids()).contains(lite);
        products.delete(List.of(lite));
        assertThat(given.clientOf("fernlab").products().ids()).hasSize(15).contains(lite);
    }

    @Test
    void leavesOpenWhatBecameOfAChangeWithoutAnswerAndSendsItOnce() {
        given.simulator.chaos().on("*").dropped();

        assertThat(products.save(List.of(ProductDraft.of(LITE).withRank(5))).get(LITE))
                .isInstanceOf(Unknown.class);
        assertThat(products.delete(List.of(LITE)).get(LITE)).isInstanceOf(Unknown.class);
        assertThat(given.simulator.changingCalls()).isEqualTo(2);
    }

    @Test
    void takesNoAnswerForSuccessThatDoesNotSaySo() {
        given.simulator.chaos().on("*").status(200, "{\"products\":[{\"product\":\"aurora-lite\"}]}");

        assertThat(products.save(List.of(ProductDraft.of(LITE).withRank(5))).get(LITE))
                .isInstanceOf(Unknown.class);
        assertThat(products.delete(List.of(LITE)).get(LITE)).isInstanceOf(Unknown.class);
        assertThatIllegalArgumentException().isThrownBy(() -> products.delete(List.of()));
    }

    private Product product(ProductPath path) {
        return products.get(List.of(path)).getFirst() instanceof Success<Product>(var _, Product product)
                ? product
                : fail("not found");
    }

    private static String refusal(@Nullable Outcome<?> outcome) {
        return outcome instanceof Rejected<?>(var refusal)
                ? refusal.code() + " " + refusal.text()
                : String.valueOf(outcome);
    }
}
