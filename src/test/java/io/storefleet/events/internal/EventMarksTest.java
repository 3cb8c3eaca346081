package io.storefleet.events.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.intents.IntentProblem;
import io.storefleet.intents.IntentState;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** The mark that all integrations of a store share: sent once, and read back from the list of the event's day. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class EventMarksTest {

    private final EventRig rig;

    EventMarksTest(ApplicationContext context) {
        this.rig = new EventRig(context);
    }

    @AfterEach
    void calm() {
        rig.hangUp();
    }

    @Test
    void marksAndTakesTheMarkAwayAgain() {
        var done = rig.mark(true);
        assertThat(done.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(done.told().facts()).containsEntry("event", "order.completed");
        assertThat(rig.marked()).isTrue();
        assertThat(rig.marked(rig.agency.owner())).as("the copy follows").isTrue();
        assertThat(rig.mark(false).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(rig.marked()).isFalse();
        assertThat(rig.marked(rig.agency.owner())).isFalse();
        assertThat(rig.sent()).isEqualTo(2);
    }

    @Test
    void findsOutWhatAnUnheardCallHasDone() throws SQLException {
        rig.simulator.chaos().on("/events/" + rig.event).times(1).cutOff();
        var unknown = rig.mark(true);
        assertThat(unknown.state()).isEqualTo(IntentState.UNKNOWN);
        assertThat(rig.marked(rig.agency.owner())).as("nobody knows yet").isFalse();
        rig.pass(Duration.ofSeconds(61));
        assertThat(rig.now(unknown).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(rig.marked(rig.agency.owner())).as("the copy follows").isTrue();
        assertThat(rig.sent()).isOne();
    }

    @Test
    void provesThatNothingWasDone() throws SQLException {
        rig.simulator.chaos().on("/events/" + rig.event).times(1).status(504);
        var unknown = rig.mark(true);
        rig.pass(Duration.ofSeconds(61));
        assertThat(rig.now(unknown).state()).isEqualTo(IntentState.UNKNOWN);
        rig.pass(Duration.ofMinutes(31));
        assertThat(rig.now(unknown).state()).isEqualTo(IntentState.ABSENT);
        assertThat(rig.sent()).isOne();
        assertThat(rig.marked()).isFalse();
    }

    @Test
    void findsTheMarkOnABusyDay() throws SQLException {
        rig.simulator.chaos().on("/events/" + rig.event).times(1).cutOff();
        var unknown = rig.mark(true);
        for (int other = 0; other < 26; other++) {
            rig.happens();
        }
        rig.pass(Duration.ofMinutes(31));
        // It is among the 25 that the list of processed ones hands out: the others are unprocessed.
        assertThat(rig.now(unknown).state()).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void saysWhyNoListTells() throws SQLException {
        rig.simulator.chaos().on("/events/" + rig.event).times(1).status(504);
        var unknown = rig.mark(true);
        for (int other = 0; other < 26; other++) {
            rig.happens();
        }
        rig.pass(Duration.ofMinutes(31));
        assertThat(rig.now(unknown).state()).isEqualTo(IntentState.UNKNOWN);
        assertThat(rig.now(unknown).told().code()).isEqualTo("event-among-many");
        rig.pass(Duration.ofHours(25));
        assertThat(rig.now(unknown).state()).isEqualTo(IntentState.UNDECIDED);
        assertThat(rig.sent()).isOne();
    }

    @Test
    void saysThatAnOldEventIsToldOfNoMore() throws SQLException {
        rig.created("now() - interval '31 days'");
        rig.simulator.chaos().on("/events/" + rig.event).times(1).status(504);
        var unknown = rig.mark(true);
        rig.pass(Duration.ofSeconds(61));
        assertThat(rig.now(unknown).told().code()).isEqualTo("event-too-old");
    }

    @Test
    void tellsARefusalInTheWordsOfEvents() {
        var ghost = rig.unknownToTheStore();
        var refused = rig.mark(rig.agency.owner(), ghost, true, UUID.randomUUID());
        assertThat(refused.state()).isEqualTo(IntentState.REJECTED);
        assertThat(refused.told().code()).isEqualTo("event");
        assertThat(refused.told().words()).isEqualTo("Not found");
    }

    @Test
    void sendsOneTokenOnce() {
        var token = UUID.randomUUID();
        var first = rig.mark(rig.agency.owner(), rig.event, true, token);
        assertThat(rig.mark(rig.agency.owner(), rig.event, true, token)).isEqualTo(first);
        assertThat(rig.sent()).isOne();
    }

    @Test
    void refusesTheOtherWayWhileOneIsNotKnown() {
        rig.simulator.chaos().on("/events/" + rig.event).times(1).cutOff();
        rig.mark(true);
        for (var way : new boolean[] {true, false}) {
            assertThatThrownBy(() -> rig.mark(way))
                    .isInstanceOfSatisfying(
                            IntentProblem.class,
                            problem -> assertThat(problem.kind()).isEqualTo(IntentProblem.Kind.OPEN));
        }
        assertThat(rig.sent()).isOne();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SUPPORT", "VIEWER", "MARKETING", "FINANCE", "AUDITOR", "CLIENT"})
    void needsTheRight(Role role) {
        var member = rig.agency.member(role, rig.store);
        assertThatExceptionOfType(RightRefusedException.class)
                .isThrownBy(() -> rig.mark(member, rig.event, true, UUID.randomUUID()));
        assertThat(call(member, () -> rig.actions().permitted(rig.store))).isFalse();
        assertThat(rig.sent()).isZero();
    }

    @Test
    void letsAManagerDoItInTheirStoreOnly() {
        var manager = rig.agency.member(Role.MANAGER, rig.store);
        assertThat(rig.mark(manager, rig.event, true, UUID.randomUUID()).state())
                .isEqualTo(IntentState.CONFIRMED);
        var elsewhere = TestAgency.in(rig.context).owner();
        assertThatExceptionOfType(NothingHereException.class)
                .isThrownBy(() -> rig.mark(elsewhere, rig.event, true, UUID.randomUUID()));
    }

    @Test
    void marksNothingTheCopyDoesNotHave() {
        assertThatExceptionOfType(NothingHereException.class)
                .isThrownBy(() -> rig.mark(rig.agency.owner(), "nosuchevent", true, UUID.randomUUID()));
        assertThat(rig.sent()).isZero();
    }
}
