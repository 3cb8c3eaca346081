package io.storefleet.checkouts.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.checkouts.CartProblem;
import io.storefleet.checkouts.CartProblem.Field;
import io.storefleet.checkouts.CartProblem.Kind;
import io.storefleet.checkouts.Carts;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.IntervalUnit;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.RenewalMode;
import io.storefleet.fastspring.SessionId;
import io.storefleet.fastspring.sessions.Cart;
import io.storefleet.fastspring.sessions.CartBuyer;
import io.storefleet.fastspring.sessions.CartItem;
import io.storefleet.fastspring.sessions.CartPricing;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.internal.IntentTime;
import io.storefleet.store.StoreClients;
import io.storefleet.testing.StorefleetTest;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Carts made at a store that answers well or badly. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CartsTest {

    private final ApplicationContext context;
    private final CartRig at;

    CartsTest(ApplicationContext context) {
        this.context = context;
        this.at = new CartRig(context);
    }

    @AfterEach
    void calm() {
        at.simulator.chaos().clear();
    }

    private void refuses(Cart cart, Kind kind, Field field) {
        assertThatThrownBy(() -> at.make(at.owner(), cart)).isInstanceOfSatisfying(CartProblem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.place().field()).isEqualTo(field);
        });
        assertThat(at.sent()).isZero();
    }

    private static CartPricing price(String amount, String currency) {
        return CartPricing.of(new Money(new BigDecimal(amount), currency));
    }

    @Test
    void makesACartForACustomerAtTheirOwnFront() throws SQLException {
        var made = at.make(at.owner(), at.customers().keptFor(3).withTags(Map.of("crm", "417")));
        assertThat(made.state()).isEqualTo(IntentState.CONFIRMED);
        var link = at.link(at.owner(), CartRig.cart(made)).reveal();
        var id = link.substring(link.lastIndexOf('/') + 1);
        var session = call(
                at.owner(),
                () -> at.bean(StoreClients.class).client(at.store).sessions().get(new SessionId(id)));
        assertThat(session.account()).isEqualTo(at.account());
        assertThat(session.items()).hasSize(1);
        var portal = call(
                at.owner(),
                () -> at.bean(StoreClients.class)
                        .client(at.store)
                        .accounts()
                        .get(at.account())
                        .url());
        assertThat(portal).isNotNull();
        assertThat(link).startsWith(portal.getScheme() + "://" + portal.getAuthority() + "/session/");
        assertThat(new IntentTime(context).rows() + at.rows()).doesNotContain(id);
        var listed = call(at.owner(), () -> at.bean(Carts.class).list(null, 10)).getFirst();
        assertThat(listed.account()).isEqualTo(at.account());
        assertThat(listed.items()).contains("2 × ");
        assertThat(listed.life().open()).isTrue();
        assertThat(Duration.between(listed.life().made(), listed.life().ends()))
                .isBetween(Duration.ofDays(2), Duration.ofDays(4));
    }

    @Test
    void sendsAllTermsAsTheyWereWanted() {
        var discount = new CartPricing.Discount.Percent(
                new TreeMap<>(Map.of(1, new BigDecimal("10"))), CartPricing.DiscountTerms.PLAIN);
        var pricing = price("20", "USD")
                .with(discount)
                .with(new CartPricing.Renewal(RenewalMode.AUTO, IntervalUnit.MONTH, 1, null))
                .with(new CartPricing.Trial(14, true, List.of()));
        var person = new CartBuyer.Person("Ada", "Example", "ada@example.org", null, null);
        var buyer = new CartBuyer.Contact(person, new CartBuyer.Place("US", "en"), null);
        var made = at.make(at.owner(), new Cart(buyer, new CartItem(at.product("pro-monthly"), 2).with(pricing)));
        assertThat(made.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(made.told().result()).containsEntry("amount", "36").containsEntry("currency", "USD");
        assertThat(at.link(at.owner(), CartRig.cart(made)).reveal()).startsWith("https://front.example/session/");
    }

    @Test
    void sendsOnceHoweverOftenItIsPressed() throws Exception {
        var token = UUID.randomUUID();
        var cart = at.customers();
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<IntentView> press = () -> at.make(at.owner(), token, cart);
            for (var one : both.invokeAll(List.of(press, press))) {
                assertThat(one.get().state()).isIn(IntentState.CONFIRMED, IntentState.SENDING);
            }
        }
        at.make(at.owner(), token, cart);
        assertThat(at.sent()).isEqualTo(1);
        assertThat(call(at.owner(), () -> at.bean(Carts.class).list(null, 10))).hasSize(1);
    }

    @Test
    void leavesALostAnswerToAPersonAndKeepsNobodyFromAnotherCart() throws SQLException {
        at.simulator.chaos().on("/sessions").times(1).cutOff();
        var lost = at.make(at.owner(), at.customers());
        assertThat(lost.state()).isEqualTo(IntentState.UNKNOWN);
        assertThat(at.make(at.owner(), at.customers()).state()).isEqualTo(IntentState.CONFIRMED);
        at.pass(Duration.ofHours(25), lost);
        assertThat(at.now(lost).state()).isEqualTo(IntentState.UNDECIDED);
        assertThat(at.now(lost).told().code()).isEqualTo("cart-not-told");
        assertThat(at.sent()).isEqualTo(2);
        call(at.owner(), () -> at.bean(Intents.class).decide(lost.id(), false));
        assertThat(at.now(lost).state()).isEqualTo(IntentState.ABSENT);
    }

    @Test
    void catchesBeforeTheCallWhatCannotBe() {
        refuses(at.anyones(at.lite(), at.lite()), Kind.TWICE, Field.PRODUCT);
        refuses(at.anyones(at.lite().with(price("1.005", "USD"))), Kind.DECIMALS, Field.PRICE);
        refuses(at.anyones(at.lite().with(price("10.5", "JPY"))), Kind.DECIMALS, Field.PRICE);
        refuses(at.anyones(at.lite().with(price("1", "XQQ"))), Kind.CURRENCY_UNKNOWN, Field.PRICE);
        refuses(at.anyones(at.lite().with(price("-1", "USD"))), Kind.NEGATIVE, Field.PRICE);
        var two = new Money(BigDecimal.ONE, "EUR");
        refuses(at.anyones(at.lite().with(CartPricing.of(two, two))), Kind.CURRENCY_TWICE, Field.PRICE);
        var trial = new CartPricing.Trial(-1, false, List.of());
        refuses(at.anyones(at.lite().with(price("1", "USD").with(trial))), Kind.TRIAL_DAYS, Field.TRIAL);
        var much = new CartPricing.Discount.Percent(
                new TreeMap<>(Map.of(1, new BigDecimal("101"))), CartPricing.DiscountTerms.PLAIN);
        refuses(at.anyones(at.lite().with(price("1", "USD").with(much))), Kind.DISCOUNT, Field.DISCOUNT);
        var person = new CartBuyer.Person("A", "B", "nobody", null, null);
        refuses(new Cart(new CartBuyer.Contact(person), at.lite()), Kind.EMAIL, Field.EMAIL);
        var nobody = new AccountId("aCcAAAAAAAAAAAAAAAAAAA");
        refuses(new Cart(new CartBuyer.Known(nobody), at.lite()), Kind.ACCOUNT_UNKNOWN, Field.ACCOUNT);
    }

    /** As two variations are, when the copy does not know them yet. */
    @Test
    void tellsWhatTheServiceRefuses() {
        var twice = at.make(
                at.owner(),
                at.anyones(
                        new CartItem(at.product("studio-academic"), 1), new CartItem(at.product("studio-upgrade"), 1)));
        assertThat(twice.state()).isEqualTo(IntentState.REJECTED);
        assertThat(twice.told().words()).contains("Item exists.");
        var coupon = at.make(at.owner(), at.anyones(at.lite()).withCoupon("NO-SUCH-CODE"));
        assertThat(coupon.state()).isEqualTo(IntentState.REJECTED);
        assertThat(coupon.told().code()).isEqualTo("coupon");
        assertThat(call(at.owner(), () -> at.bean(Carts.class).list(null, 10))).isEmpty();
    }
}
