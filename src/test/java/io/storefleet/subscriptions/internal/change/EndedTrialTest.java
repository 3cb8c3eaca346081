package io.storefleet.subscriptions.internal.change;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

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
import io.storefleet.subscriptions.SubscriptionChange.Convert;
import io.storefleet.team.Role;
import io.storefleet.testing.StorefleetTest;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Trials that have ended, offered again. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class EndedTrialTest {

    private final ApplicationContext context;
    private final IntentRig rig;

    EndedTrialTest(ApplicationContext context) {
        this.context = context;
        this.rig = new IntentRig(context);
    }

    @AfterEach
    void calm() {
        rig.simulator.chaos().clear();
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
                "items":[{"product":"aurora-pro","quantity":1}]}""".formatted(
                        rig.somebodyElse()));
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
