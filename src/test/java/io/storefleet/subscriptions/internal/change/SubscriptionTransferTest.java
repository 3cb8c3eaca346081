package io.storefleet.subscriptions.internal.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.AccountId;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.internal.IntentRig;
import io.storefleet.intents.internal.IntentTime;
import io.storefleet.subscriptions.SubscriptionChange.Convert;
import io.storefleet.subscriptions.SubscriptionChange.Recipient;
import io.storefleet.subscriptions.SubscriptionChange.Transfer;
import io.storefleet.subscriptions.SubscriptionProblem.Kind;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.testing.StorefleetTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Subscriptions given to other customers. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SubscriptionTransferTest {

    private final ApplicationContext context;
    private final IntentRig rig;
    private final AccountId source;
    private final AccountId target;

    SubscriptionTransferTest(ApplicationContext context) {
        this.context = context;
        this.rig = new IntentRig(context);
        this.source = Objects.requireNonNull(rig.live().origin().account());
        this.target = rig.somebodyElse();
    }

    @AfterEach
    void calm() {
        rig.simulator.chaos().clear();
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
        var moved = rig.change(to(target.value()));
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
        assertThat(rig.change(to(email)).told().result()).containsEntry("account", target.value());
        // The address is sealed with the request, and gone by now.
        assertThat(new IntentTime(context).rows()).doesNotContain(email);
    }

    @Test
    void makesSomebodyNewACustomer() throws SQLException {
        var email = "quintessabel" + UUID.randomUUID() + "@example.org";
        var person = new Recipient(email, "Ada", "Example", null, "US", "en");
        var moved = rig.change(new Transfer(null, person, null));
        assertThat(moved.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(rig.live().origin().account()).isNotEqualTo(source).isNotNull();
        assertThat(new IntentTime(context).rows()).doesNotContain("quintessabel");
    }

    @Test
    void findsOutWhatBecameOfAnUnheardTransfer() throws SQLException {
        var before = transfers();
        rig.simulator.chaos().on("/subscriptions/transfer").times(1).cutOff();
        var unheard = rig.change(to(target.value()));
        assertThat(unheard.state()).isEqualTo(IntentState.UNKNOWN);
        rig.pass(Duration.ofSeconds(61));
        assertThat(rig.now(unheard).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(transfers()).isEqualTo(before + 1);
    }

    @Test
    void provesThatALostTransferWasNotMade() throws SQLException {
        rig.simulator.chaos().on("/subscriptions/transfer").times(1).status(504);
        var lost = rig.change(to(target.value()));
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
        var stayed = rig.change(to(target.value()));
        assertThat(stayed.state()).isEqualTo(IntentState.REJECTED);
        assertThat(stayed.told().code()).isEqualTo("SUBSCRIPTION_NOT_ACTIVE");
    }

    @Test
    void catchesBeforeTheCallWhoCannotGetIt() {
        var before = transfers();
        rig.refuses(to(source.value()), Kind.SAME_ACCOUNT);
        rig.refuses(to("aCcAAAAAAAAAAAAAAAAAAA"), Kind.NOBODY);
        rig.refuses(to("nobody-at-all@example.org"), Kind.NOBODY);
        rig.refuses(to("no id"), Kind.NOBODY);
        rig.refuses(new Transfer(null, new Recipient("nobody", "A", "B", null, null, null), null), Kind.EMAIL_INVALID);
        rig.refuses(new Convert(), Kind.NOT_ENDED);
        assertThat(transfers()).isEqualTo(before);
    }

    @Test
    void letsNobodyTransferWithoutTheRight() {
        for (var role : List.of(Role.VIEWER, Role.FINANCE, Role.MARKETING)) {
            var member = rig.agency.member(role, rig.store);
            assertThatThrownBy(() -> rig.change(member, to(target.value()))).isInstanceOf(RightRefusedException.class);
        }
    }
}
