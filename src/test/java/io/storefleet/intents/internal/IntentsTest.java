package io.storefleet.intents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.subscriptions.SubscriptionState;
import io.storefleet.intents.IntentProblem;
import io.storefleet.intents.IntentState;
import io.storefleet.subscriptions.SubscriptionChange;
import io.storefleet.subscriptions.SubscriptionChange.Cancel;
import io.storefleet.subscriptions.SubscriptionChange.Pause;
import io.storefleet.subscriptions.SubscriptionProblem;
import io.storefleet.testing.AtOnce;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** A change is sent once, whoever asks for it how often. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class IntentsTest {

    private static final SubscriptionChange CANCEL = new Cancel(false);

    private final IntentRig rig;

    IntentsTest(ApplicationContext context) {
        this.rig = new IntentRig(context);
    }

    @AfterEach
    void calm() {
        rig.simulator.chaos().clear();
    }

    @Test
    void confirmsWhatTheServiceSaysIsDoneAndDestroysTheRequest() throws SQLException {
        var done = rig.change(CANCEL);
        assertThat(done.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(done.told().facts()).containsEntry("when", "period-end");
        assertThat(done.told().before()).containsEntry("state", "active");
        assertThat(done.when().nextLook()).isNull();
        assertThat(rig.live().status().state()).isEqualTo(SubscriptionState.CANCELED);
        assertThat(rig.sent()).isOne();
        try (var connection = rig.bean(TestDatabase.class).asSuperuser();
                var rows = connection
                        .createStatement()
                        .executeQuery("select request is null from tenant.intent where id = '" + done.id() + "'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getBoolean(1)).isTrue();
        }
    }

    @Test
    void tellsARefusalInTheServicesWordsAndLetsItBeTriedAgain() {
        rig.nextChange().status(400, """
                {"subscriptions":[{"action":"subscription.cancel","subscription":"%s","result":"error",
                "error":{"subscription":"Subscription is not changeable"}}]}""".formatted(rig.subscription));
        var refused = rig.change(CANCEL);
        assertThat(refused.state()).isEqualTo(IntentState.REJECTED);
        assertThat(refused.told().code()).isEqualTo("subscription");
        assertThat(refused.told().words()).isEqualTo("Subscription is not changeable");
        assertThat(rig.change(CANCEL).state()).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void sendsOnceHoweverOftenOneDialogSubmits() throws Exception {
        var token = UUID.randomUUID();
        var basis = rig.basis(rig.agency.owner());
        var views = AtOnce.run(8, () -> rig.change(rig.agency.owner(), CANCEL, token, basis));
        assertThat(views)
                .extracting(view -> view.get().id())
                .containsOnly(views.getFirst().get().id());
        assertThat(rig.sent()).isOne();
        var again = rig.change(rig.agency.owner(), CANCEL, token, basis);
        assertThat(again.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(rig.sent()).isOne();
    }

    @Test
    void letsOnlyOneOfManyTabsDoIt() throws Exception {
        var basis = rig.basis(rig.agency.owner());
        var results = AtOnce.run(8, () -> rig.change(rig.agency.owner(), new Cancel(true), UUID.randomUUID(), basis));
        assertThat(results)
                .filteredOn(each -> each.state() == Future.State.SUCCESS)
                .hasSize(1);
        assertThat(results)
                .filteredOn(each -> each.state() == Future.State.FAILED)
                .allSatisfy(each -> assertThat(each.exceptionNow())
                        .isInstanceOfAny(IntentProblem.class, SubscriptionProblem.class));
        assertThat(rig.sent()).isOne();
    }

    @Test
    void refusesWhatWasDecidedBeforeSomethingElseWasDone() {
        var stale = rig.basis(rig.agency.owner());
        rig.change(new Pause(1));
        assertThatThrownBy(() -> rig.change(rig.agency.owner(), CANCEL, UUID.randomUUID(), stale))
                .isInstanceOfSatisfying(
                        IntentProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(IntentProblem.Kind.CHANGED_MEANWHILE));
    }
}
