package io.storefleet.subscriptions.internal.change;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.fastspring.subscriptions.SubscriptionQuery;
import io.storefleet.fastspring.subscriptions.SubscriptionState;
import io.storefleet.intents.CartKeeping;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.internal.IntentRig;
import io.storefleet.intents.internal.IntentTime;
import io.storefleet.store.StoreClients;
import io.storefleet.subscriptions.SubscriptionActions;
import io.storefleet.subscriptions.SubscriptionActions.Ask;
import io.storefleet.subscriptions.SubscriptionChange;
import io.storefleet.subscriptions.SubscriptionChange.Addon;
import io.storefleet.subscriptions.SubscriptionChange.Convert;
import io.storefleet.subscriptions.SubscriptionChange.Discount;
import io.storefleet.subscriptions.SubscriptionChange.Plan;
import io.storefleet.subscriptions.SubscriptionChange.Recipient;
import io.storefleet.subscriptions.SubscriptionChange.Transfer;
import io.storefleet.subscriptions.SubscriptionProblem;
import io.storefleet.subscriptions.SubscriptionProblem.Kind;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.testing.StorefleetTest;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Subscriptions given away, offered again, and with add-ons and discounts. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SubscriptionMovesTest {

    private static final Plan NOTHING = new Plan(null, null, null, null, null, null, false, null, false);

    private final ApplicationContext context;
    private final IntentRig rig;
    private final AccountId source;
    private final AccountId target;

    SubscriptionMovesTest(ApplicationContext context) {
        this.context = context;
        this.rig = new IntentRig(context);
        this.source = Objects.requireNonNull(rig.live().origin().account());
        this.target = rig.simulator.stores().getFirst().accounts().stream()
                .map(each -> new AccountId(each.id()))
                .filter(each -> !each.equals(source))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void calm() {
        rig.simulator.chaos().clear();
    }

    private IntentView change(SubscriptionChange change) {
        return rig.change(rig.agency.owner(), change);
    }

    private void refuses(SubscriptionChange change, Kind kind) {
        assertThatThrownBy(() -> change(change))
                .isInstanceOfSatisfying(
                        SubscriptionProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    private static Transfer to(String idOrEmail) {
        return new Transfer(idOrEmail, null, null);
    }

    private long transfers() {
        return rig.simulator.calls().stream()
                .filter(each -> each.changes() && each.path().endsWith("/transfer"))
                .count();
    }

    @Test
    void givesASubscriptionToAnotherCustomer() {
        var moved = change(to(target.value()));
        assertThat(moved.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(moved.told().facts()).containsEntry("to", target.value());
        assertThat(rig.live().origin().account()).isEqualTo(target);
    }

    @Test
    void findsTheCustomerByTheirAddressAndSaysWhoInitiatedIt() throws SQLException {
        var email = rig.simulator.stores().getFirst().accounts().stream()
                .filter(each -> each.id().equals(target.value()))
                .findFirst()
                .orElseThrow()
                .email();
        assertThat(change(to(email)).told().result()).containsEntry("account", target.value());
        // The address is sealed with the request, and gone by now.
        assertThat(new IntentTime(context).rows()).doesNotContain(email);
    }

    @Test
    void makesSomebodyNewACustomer() throws SQLException {
        var email = "quintessabel" + UUID.randomUUID() + "@example.org";
        var person = new Recipient(email, "Ada", "Example", null, "US", "en");
        var moved = change(new Transfer(null, person, null));
        assertThat(moved.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(rig.live().origin().account()).isNotEqualTo(source).isNotNull();
        assertThat(new IntentTime(context).rows()).doesNotContain("quintessabel");
    }

    @Test
    void findsOutWhatBecameOfAnUnheardTransfer() throws SQLException {
        var before = transfers();
        rig.simulator.chaos().on("/subscriptions/transfer").times(1).cutOff();
        var unheard = change(to(target.value()));
        assertThat(unheard.state()).isEqualTo(IntentState.UNKNOWN);
        rig.pass(Duration.ofSeconds(61));
        assertThat(rig.now(unheard).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(transfers()).isEqualTo(before + 1);
    }

    @Test
    void provesThatALostTransferWasNotMade() throws SQLException {
        rig.simulator.chaos().on("/subscriptions/transfer").times(1).status(504);
        var lost = change(to(target.value()));
        rig.pass(Duration.ofMinutes(31));
        assertThat(rig.now(lost).state()).isEqualTo(IntentState.ABSENT);
        assertThat(rig.live().origin().account()).isEqualTo(source);
    }

    @Test
    void tellsOfTheSubscriptionThatStayedAlthoughTheCallWentWell() {
        rig.simulator.chaos().on("/subscriptions/transfer").times(1).status(200, """
                {"status":"200","siteId":"x","sourceAccountId":"%s","targetAccountId":"%s","transferredSubscriptions":[],
                "failedSubscriptions":[{"subscriptionId":"%s","errorMessage":"No","errorCode":"SUBSCRIPTION_NOT_ACTIVE"}],
                "remainingSubscriptions":[]}""".formatted(
                        source, target, rig.subscription));
        var stayed = change(to(target.value()));
        assertThat(stayed.state()).isEqualTo(IntentState.REJECTED);
        assertThat(stayed.told().code()).isEqualTo("SUBSCRIPTION_NOT_ACTIVE");
    }

    @Test
    void catchesBeforeTheCallWhoCannotGetIt() {
        var before = transfers();
        refuses(to(source.value()), Kind.SAME_ACCOUNT);
        refuses(to("aCcAAAAAAAAAAAAAAAAAAA"), Kind.NOBODY);
        refuses(to("nobody-at-all@example.org"), Kind.NOBODY);
        refuses(to("no id"), Kind.NOBODY);
        refuses(new Transfer(null, new Recipient("nobody", "A", "B", null, null, null), null), Kind.EMAIL_INVALID);
        refuses(new Convert(), Kind.NOT_ENDED);
        assertThat(transfers()).isEqualTo(before);
    }

    @Test
    void letsNobodyTransferWithoutTheRight() {
        for (var role : List.of(Role.VIEWER, Role.FINANCE, Role.MARKETING)) {
            var member = rig.agency.member(role, rig.store);
            assertThatThrownBy(() -> rig.change(member, to(target.value()))).isInstanceOf(RightRefusedException.class);
        }
    }

    @Test
    void putsAddonsOnAndTakesThemOffAgain() {
        var support = rig.simulator.stores().getFirst().slug() + "-support";
        var added = change(NOTHING.with(List.of(new Addon(support, 2)), null));
        assertThat(added.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(added.told().facts().get("addons")).contains(support + ":2");
        assertThat(rig.live().addons()).anySatisfy(addon -> {
            assertThat(addon.product()).hasToString(support);
            assertThat(addon.quantity()).isEqualTo(2);
        });
        change(NOTHING.with(List.of(new Addon(support, 0)), null));
        assertThat(rig.live().addons()).noneMatch(addon -> support.equals(String.valueOf(addon.product())));
    }

    @Test
    void findsOutThatAnUnheardAddonIsThere() throws SQLException {
        var support = rig.simulator.stores().getFirst().slug() + "-support";
        rig.simulator.chaos().on("/subscriptions").times(1).cutOff();
        var unheard = change(NOTHING.with(List.of(new Addon(support, 1)), null));
        assertThat(unheard.state()).isEqualTo(IntentState.UNKNOWN);
        rig.pass(Duration.ofSeconds(61));
        assertThat(rig.now(unheard).state()).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void givesADiscountAndCatchesOneThatCannotBe() {
        refuses(NOTHING.with(List.of(), new Discount(true, new BigDecimal("101"), null)), Kind.DISCOUNT_INVALID);
        refuses(NOTHING.with(List.of(), new Discount(true, BigDecimal.ZERO, null)), Kind.DISCOUNT_INVALID);
        refuses(NOTHING.with(List.of(), new Discount(false, new BigDecimal("1.00001"), 2)), Kind.PRICE_INVALID);
        refuses(NOTHING.with(List.of(new Addon("no path", 1)), null), Kind.ADDON_INVALID);
        refuses(NOTHING.with(List.of(new Addon("x", -1)), null), Kind.ADDON_INVALID);
        var given = change(NOTHING.with(List.of(), new Discount(true, new BigDecimal("15"), 3)));
        assertThat(given.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(given.told().facts()).containsEntry("discount", "15 %").containsEntry("periods", "3");
    }

    private SubscriptionId ended() {
        return call(
                rig.agency.owner(),
                () -> rig.bean(StoreClients.class).client(rig.store).subscriptions().stream(SubscriptionQuery.all())
                        .flatMap(each -> each instanceof ItemResult.Success<Subscription> good
                                ? Stream.of(good.value())
                                : Stream.empty())
                        .filter(each -> each.status().state().equals(SubscriptionState.DEACTIVATED))
                        .filter(each -> each.schedule().canceled() == null)
                        .map(Subscription::id)
                        .findFirst()
                        .orElseThrow());
    }

    private IntentView convert(SubscriptionId id) {
        var actions = rig.bean(SubscriptionActions.class);
        return call(rig.agency.member(Role.SUPPORT, rig.store), () -> {
            var standing = actions.standing(rig.store, id);
            assertThat(standing.offered()).contains("subscription.convert");
            return actions.carryOut(new Ask(rig.store, id, UUID.randomUUID(), standing.basis()), new Convert());
        });
    }

    @Test
    void offersAnEndedTrialAgainByACart() throws SQLException {
        var id = ended();
        rig.simulator.chaos().on("/subscriptions/" + id + "/convert").times(1).status(200, """
                {"id":"sEs0converted","currency":"USD","expires":4780391730417,"order":null,"account":"%s","subtotal":14.9,
                "items":[{"product":"aurora-pro","quantity":1}]}""".formatted(target));
        var made = convert(id);
        assertThat(made.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(made.told().result()).containsKey(CartKeeping.CART);
        assertThat(new IntentTime(context).rows()).doesNotContain("sEs0converted");
    }

    @Test
    void tellsWhyATrialIsNotOfferedAgain() {
        var id = ended();
        rig.simulator.chaos().on("/subscriptions/" + id + "/convert").times(1).status(400, """
                {"action":"subscription.convert","result":"error","error":{"subscription.convert":"The conversion window is over"}}""");
        var refused = convert(id);
        assertThat(refused.state()).isEqualTo(IntentState.REJECTED);
        assertThat(refused.told().words()).contains("window is over");
    }
}
