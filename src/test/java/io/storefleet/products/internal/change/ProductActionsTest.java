package io.storefleet.products.internal.change;

import static io.storefleet.products.internal.change.ProductRig.PLAIN;
import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.products.Pricing.Rest;
import io.storefleet.fastspring.products.ProductDraft;
import io.storefleet.intents.IntentProblem;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.products.ProductActions.Ask;
import io.storefleet.products.ProductChange;
import io.storefleet.products.ProductChange.Create;
import io.storefleet.products.ProductChange.Delete;
import io.storefleet.products.ProductChange.Edit;
import io.storefleet.products.ProductProblem;
import io.storefleet.products.ProductProblem.Kind;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be done to a product, at a store that answers well or badly. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ProductActionsTest {

    private final ApplicationContext context;
    private final ProductRig at;

    ProductActionsTest(ApplicationContext context) {
        this.context = context;
        this.at = new ProductRig(context);
    }

    @AfterEach
    void calm() {
        at.rig.simulator.chaos().clear();
        at.rig.simulator.switches().stale(Duration.ZERO);
    }

    private void refuses(ProductChange change, Kind kind, String field) {
        long sent = at.sent();
        assertThatThrownBy(() -> at.change(change)).isInstanceOfSatisfying(ProductProblem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.field()).isEqualTo(field);
        });
        assertThat(at.sent()).isEqualTo(sent);
    }

    private static Create create(Map<String, String> fields) {
        return new Create(new TreeMap<>(fields));
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
        refuses(create(PLAIN), Kind.EXISTS, "");
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

    /** Others, or a later version of the service, may have set what nobody here knows; a pricing is replaced as a whole. */
    @Test
    void sendsBackWhatItDoesNotKnowOfThePricing() {
        at.made(with("interval", "month", "intervalLength", "1", "setupFee.USD", "10", "reminder", "yes"));
        var there = at.elsewhere().get(at.path).pricing();
        at.elsewhere().save(List.of(ProductDraft.of(at.path).withPricing(there.withRest(new Rest("""
                {"loyalty":{"tiers":[1,2.50],"since":null},"setupFee":{"waivable":true},
                 "reminderNotification":{"channel":"sms"}}""")))));
        at.edit(Map.of("price.USD", "59"));
        var after = pricing();
        assertThat(after.at("/loyalty").toString()).isEqualTo("{\"tiers\":[1,2.50],\"since\":null}");
        assertThat(after.at("/setupFee/waivable").asBoolean()).isTrue();
        assertThat(after.at("/reminderNotification/channel").asString()).isEqualTo("sms");
        assertThat(after.at("/price/USD").asInt()).isEqualTo(59);
        at.edit(Map.of("setupFee.USD", "", "reminder", "no"));
        assertThat(pricing().has("setupFee")).as("what is in it goes with it").isFalse();
        assertThat(pricing().at("/loyalty/tiers").size()).isEqualTo(2);
    }

    private JsonNode pricing() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(at.elsewhere().get(at.path).raw())
                .path("pricing");
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
    void refusesToOverwriteWhatOthersHaveChangedSince() {
        at.made();
        var seen = at.standing().fields();
        at.elsewhere().save(List.of(ProductDraft.of(at.path).withDisplay(Map.of("en", "By others"))));
        refuses(Edit.of(Map.of("display.en", "Mine"), seen), Kind.CHANGED_SINCE, "display.en");
        assertThat(at.live()).containsEntry("display.en", "By others");
    }

    /** An upsert would make it anew. */
    @Test
    void neverMakesAProductAnewByEditingIt() {
        at.made();
        var seen = at.standing().fields();
        at.elsewhere().delete(List.of(at.path));
        assertThatThrownBy(() -> at.change(Edit.of(Map.of("sku", "X"), seen))).isInstanceOf(ProductProblem.class);
        assertThat(at.elsewhere().ids()).doesNotContain(at.path);
    }

    private ProductRig longThere() {
        return new ProductRig(context, new ProductPath("aurora-studio-academic"));
    }

    /** The service shows what was before for minutes: taking that for what is there would bring it back. */
    @Test
    void countsInWhatWasChangedAMomentAgo() {
        var old = longThere();
        var before = old.live();
        old.rig.simulator.switches().stale(Duration.ofMinutes(10));
        old.edit(Map.of("price.USD", "59"));
        assertThat(old.live()).isEqualTo(before);
        assertThat(old.standing().settling()).isTrue();
        assertThat(old.standing().fields()).containsEntry("price.USD", "59");
        old.edit(Map.of("price.EUR", "55"));
        old.rig.simulator.switches().stale(Duration.ZERO);
        assertThat(old.live()).containsEntry("price.USD", "59").containsEntry("price.EUR", "55");
        old.edit(before);
        assertThat(old.live()).isEqualTo(before);
    }

    @Test
    void deletesAndMakesAnew() {
        at.made();
        assertThat(at.change(new Delete()).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(at.elsewhere().ids()).doesNotContain(at.path);
        refuses(new Delete(), Kind.NOT_FOUND, "");
        refuses(Edit.of(Map.of("sku", "X"), Map.of()), Kind.NOT_FOUND, "");
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
        refuses(Edit.of(Map.of("offer.addon", "no-such-thing"), now), Kind.PATH_INVALID, "");
        refuses(Edit.of(Map.of("offer.addon", at.path.value()), now), Kind.OFFERS_ITSELF, "");
    }

    @ParameterizedTest
    @CsvSource({
        "price.USD, 1.005, DECIMALS",
        "price.JPY, 7500.5, DECIMALS",
        "price.USD, -1, AMOUNT_INVALID",
        "price.USD, '1,5', AMOUNT_INVALID",
        "price.XYZ, 1, CURRENCY_UNKNOWN",
        "display.english, X, LANGUAGE_INVALID",
        "trial, 1.5, COUNT_INVALID",
        "trial, 5, TRIAL_WITHOUT_INTERVAL",
        "interval, month, LENGTH_MISSING",
        "interval, fortnight, WORD_INVALID",
        "intervalLength, 0, POSITIVE_INVALID",
        "quantityDiscount.0, 5, QUANTITY_INVALID",
        "quantityDiscount.5, 101, PERCENT_INVALID",
        "paidTrial, maybe, YES_NO_INVALID",
        "paidTrial, yes, TRIAL_PRICE_MISSING",
        "image, not an address, ADDRESS_INVALID",
        "rank, -1, COUNT_INVALID",
        "format, '', CANNOT_CLEAR",
        "display.en, '', NO_NAME"
    })
    void findsWhatDoesNotFitBeforeAnythingIsSent(String field, String value, Kind kind) {
        at.made();
        var about = kind == Kind.LENGTH_MISSING
                ? "intervalLength"
                : kind == Kind.TRIAL_PRICE_MISSING ? "trialPrice.USD" : field;
        refuses(Edit.of(Map.of(field, value), at.live()), kind, about);
    }

    @Test
    void takesTheLastPriceAwayFromNothing() {
        at.made();
        refuses(Edit.of(Map.of("price.USD", "", "price.EUR", ""), at.live()), Kind.NO_PRICE, "price.USD");
        refuses(Edit.of(Map.of("price.USD", "49.90"), at.live()), Kind.NOTHING_CHANGED, "");
        refuses(create(Map.of("display.en", "X")), Kind.NO_PRICE, "price.USD");
        refuses(create(Map.of("price.USD", "1")), Kind.NO_NAME, "display.en");
    }

    @Test
    void findsOutThatAnUnheardChangeWasDone() throws Exception {
        at.made();
        at.rig.simulator.chaos().on("/products").times(1).cutOff();
        var unheard = at.edit(Map.of("price.USD", "59"));
        assertThat(unheard.state()).isEqualTo(IntentState.UNKNOWN);
        long sent = at.sent();
        assertThatThrownBy(() -> at.edit(Map.of("sku", "X")))
                .isInstanceOfSatisfying(
                        IntentProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(IntentProblem.Kind.OPEN));
        at.rig.pass(Duration.ofMinutes(2), at.path.value());
        assertThat(at.rig.now(unheard).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(at.sent()).isEqualTo(sent);
    }

    @Test
    void takesAnOldPriceForNoProofBeforeHalfAnHour() throws Exception {
        var old = longThere();
        var before = old.live();
        old.rig.simulator.switches().stale(Duration.ofMinutes(10));
        old.rig.simulator.chaos().on("/products").times(1).cutOff();
        var now = old.standing();
        var unheard = old.change(Edit.of(Map.of("price.USD", "61"), now.fields()));
        assertThat(unheard.state()).isEqualTo(IntentState.UNKNOWN);
        old.rig.pass(Duration.ofMinutes(6), old.path.value());
        assertThat(old.rig.now(unheard).state()).isEqualTo(IntentState.UNKNOWN);
        old.rig.simulator.switches().stale(Duration.ZERO);
        old.rig.pass(Duration.ofMinutes(26), old.path.value());
        assertThat(old.rig.now(unheard).state()).isEqualTo(IntentState.CONFIRMED);
        old.edit(before);
        assertThat(old.live()).isEqualTo(before);
    }

    @Test
    void provesThatALostChangeWasNotDone() throws Exception {
        at.made();
        at.rig.simulator.chaos().on("/products").times(1).status(504);
        var lost = at.edit(Map.of("price.USD", "59"));
        assertThat(lost.state()).isEqualTo(IntentState.UNKNOWN);
        at.rig.pass(Duration.ofMinutes(31), at.path.value());
        assertThat(at.rig.now(lost).state()).isEqualTo(IntentState.ABSENT);
        assertThat(at.edit(Map.of("price.USD", "59")).state()).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void sendsOnceWhateverComesUnderOneToken() {
        at.made();
        long sent = at.sent();
        var token = UUID.randomUUID();
        var basis = call(at.owner(), () -> at.actions().basis(at.rig.store, at.path));
        var ask = new Ask(at.rig.store, at.path, token, basis);
        var change = Edit.of(Map.of("sku", "ONCE"), at.standing().fields());
        var first = call(at.owner(), () -> at.actions().carryOut(ask, change));
        var again = call(at.owner(), () -> at.actions().carryOut(ask, change));
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(at.sent()).isEqualTo(sent + 1);
    }

    @Test
    void refusesWhoHasNoRightAndHidesForeignStores() {
        at.made();
        var viewer = at.rig.agency.member(Role.VIEWER, at.rig.store);
        assertThatThrownBy(() -> at.change(viewer, new Delete())).isInstanceOf(RightRefusedException.class);
        assertThatThrownBy(() -> call(viewer, () -> at.actions().standing(at.rig.store, at.path)))
                .isInstanceOf(RightRefusedException.class);
        var stranger = TestAgency.in(context).owner();
        var ask = new Ask(at.rig.store, new ProductPath("aurora-lite"), UUID.randomUUID(), new Basis(null));
        assertThatThrownBy(() -> call(stranger, () -> at.actions().carryOut(ask, new Delete())))
                .isInstanceOf(NothingHereException.class);
        assertThatThrownBy(() -> call(stranger, () -> at.actions().standing(at.rig.store, at.path)))
                .isInstanceOf(NothingHereException.class);
        assertThat(at.elsewhere().ids()).contains(new ProductPath("aurora-lite"));
    }
}
