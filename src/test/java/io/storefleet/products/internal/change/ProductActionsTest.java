package io.storefleet.products.internal.change;

import static io.storefleet.products.internal.change.ProductRig.PLAIN;
import static io.storefleet.products.internal.change.ProductRig.create;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.products.ProductDraft;
import io.storefleet.intents.IntentState;
import io.storefleet.products.ProductChange.Delete;
import io.storefleet.products.ProductChange.Edit;
import io.storefleet.products.ProductProblem.Kind;
import io.storefleet.testing.StorefleetTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** What can be done to a product. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ProductActionsTest {

    private final ProductRig at;

    ProductActionsTest(ApplicationContext context) {
        this.at = new ProductRig(context);
    }

    private static Map<String, String> with(String... more) {
        var fields = new HashMap<>(PLAIN);
        for (int each = 0; each < more.length; each += 2) {
            fields.put(more[each], more[each + 1]);
        }
        return fields;
    }

    @Test
    void createsAProductWithEverythingTheServiceTakes() {
        var all = Map.ofEntries(
                Map.entry("display.en", "All of it"),
                Map.entry("display.de", "Alles"),
                Map.entry("summary.en", "<b>Short</b>"),
                Map.entry("full.en", "Long"),
                Map.entry("badge.en", "New"),
                Map.entry("instructions.en", "Unpack"),
                Map.entry("image", "https://example.org/a.png"),
                Map.entry("format", "saas"),
                Map.entry("sku", "SKU-1"),
                Map.entry("taxcode", "DC020501"),
                Map.entry("rank", "3"),
                Map.entry("attribute.team", "red.blue"),
                Map.entry("price.USD", "49.9"),
                Map.entry("price.JPY", "7500"),
                Map.entry("interval", "month"),
                Map.entry("intervalLength", "3"),
                Map.entry("intervalCount", "8"),
                Map.entry("renew", "manual"),
                Map.entry("trial", "14"),
                Map.entry("paymentCollected", "yes"),
                Map.entry("paidTrial", "yes"),
                Map.entry("trialPrice.USD", "1"),
                Map.entry("setupFee.USD", "10"),
                Map.entry("setupFeeTitle.en", "Setup"),
                Map.entry("quantityBehavior", "lock"),
                Map.entry("quantityDefault", "2"),
                Map.entry("quantityDiscount.10", "5.5"),
                Map.entry("discountReason.en", "Many"),
                Map.entry("discountDuration", "2"),
                Map.entry("dateLimitsEnabled", "no"),
                Map.entry("reminder", "yes"),
                Map.entry("reminderInterval", "week"),
                Map.entry("reminderLength", "1"),
                Map.entry("overdue", "yes"),
                Map.entry("overdueInterval", "day"),
                Map.entry("overdueLength", "3"),
                Map.entry("overdueTimes", "4"),
                Map.entry("cancellationInterval", "week"),
                Map.entry("cancellationLength", "2"));
        assertThat(at.change(create(all)).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(at.live()).containsAllEntriesOf(all);
        assertThat(at.live().keySet()).containsExactlyInAnyOrderElementsOf(all.keySet());
        at.refuses(create(PLAIN), Kind.EXISTS, "");
    }

    @Test
    void changesOneCurrencyAndKeepsAllElseOfThePricing() {
        at.made(with("interval", "month", "intervalLength", "1", "trial", "7", "setupFee.USD", "10", "sku", "S"));
        var before = at.live();
        var done = at.edit(Map.of("price.USD", "59.00", "price.GBP", "40", "price.EUR", ""));
        assertThat(done.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(done.kind()).isEqualTo("product.price");
        assertThat(done.told().facts()).containsEntry("prices", "EUR 45 → –, GBP – → 40, USD 49.9 → 59");
        var wanted = new TreeMap<>(before);
        wanted.put("price.USD", "59");
        wanted.put("price.GBP", "40");
        wanted.remove("price.EUR");
        assertThat(at.live()).isEqualTo(wanted);
        at.edit(done.told().before());
        assertThat(at.live()).isEqualTo(before);
    }

    @Test
    void changesTextsWithoutTouchingPrices() {
        at.made();
        at.elsewhere().save(List.of(ProductDraft.of(at.path).withSku("ELSEWHERE")));
        var done = at.edit(Map.of("display.de", "Ein Test", "full.en", "<p>Long</p>"));
        assertThat(done.kind()).isEqualTo("product.edit");
        assertThat(done.told().facts()).containsEntry("fields", "product-display product-description");
        assertThat(at.live())
                .containsEntry("display.de", "Ein Test")
                .containsEntry("display.en", "A test")
                .containsEntry("sku", "ELSEWHERE")
                .containsEntry("price.USD", "49.9");
    }

    @Test
    void deletesAndMakesAnew() {
        at.made();
        assertThat(at.change(new Delete()).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(at.elsewhere().ids()).doesNotContain(at.path);
        at.refuses(new Delete(), Kind.NOT_FOUND, "");
        at.refuses(Edit.of(Map.of("sku", "X"), Map.of()), Kind.NOT_FOUND, "");
        assertThat(at.change(create(PLAIN)).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(at.edit(Map.of("sku", "X")).state()).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void offersProductsAlongAndTakesThemAway() {
        at.made();
        var now = at.offers().fields();
        var wanted = Map.of("offer.upsell", "aurora-lite aurora-studio", "offerText.upsell.en", "More");
        var done = at.change(Edit.of(wanted, now));
        assertThat(done.kind()).isEqualTo("product.offers");
        assertThat(done.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(at.offers().fields()).containsAllEntriesOf(wanted);
        at.change(Edit.of(
                Map.of("offer.upsell", "", "offerText.upsell.en", ""),
                at.offers().fields()));
        assertThat(at.offers().fields()).doesNotContainKey("offer.upsell");
        at.refuses(Edit.of(Map.of("offer.addon", "no-such-thing"), now), Kind.PATH_INVALID, "");
        at.refuses(Edit.of(Map.of("offer.addon", at.path.value()), now), Kind.OFFERS_ITSELF, "");
    }
}
