package io.storefleet.accounts.internal.change;

import static io.storefleet.accounts.internal.change.AccountRig.LAST;
import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.accounts.AccountActions.Ask;
import io.storefleet.accounts.AccountProfile.Field;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.internal.IntentTime;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Who may make and change accounts; what was typed stands nowhere in the open. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AccountActionsTest {

    private final ApplicationContext context;
    private final AccountRig at;

    AccountActionsTest(ApplicationContext context) {
        this.context = context;
        this.at = new AccountRig(context);
    }

    @AfterEach
    void calm() {
        at.simulator.chaos().clear();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"VIEWER", "MARKETING", "FINANCE", "AUDITOR", "CLIENT"})
    void needsTheRights(Role role) {
        var member = at.agency.member(role, at.store);
        assertThatThrownBy(() -> at.edit(member, Map.of(Field.LAST, LAST))).isInstanceOf(RightRefusedException.class);
        assertThatThrownBy(() -> at.create(member, at.somebody())).isInstanceOf(RightRefusedException.class);
        assertThatThrownBy(() -> call(member, () -> at.actions.standing(at.store, at.account)))
                .isInstanceOf(RightRefusedException.class);
        assertThat(call(member, () -> at.actions.offered(at.store))).isEmpty();
        assertThat(at.sent()).isZero();
    }

    @Test
    void letsSupportDoIt() {
        var support = at.agency.member(Role.SUPPORT, at.store);
        assertThat(call(support, () -> at.actions.offered(at.store))).containsExactly("account.edit", "account.create");
        assertThat(at.edit(support, Map.of(Field.LAST, LAST)).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(at.create(support, at.somebody()).state()).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void doesNotExistForOthers() {
        var now = at.standing();
        var stranger = TestAgency.in(context).owner();
        for (var actor : List.of(stranger, at.agency.member(Role.SUPPORT, StoreId.next()))) {
            assertThatThrownBy(() -> call(actor, () -> at.actions.offered(at.store)))
                    .isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> call(actor, () -> at.actions.standing(at.store, at.account)))
                    .isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> at.create(actor, at.somebody())).isInstanceOf(NothingHereException.class);
            var ask = new Ask(at.store, at.account, UUID.randomUUID(), now.basis());
            assertThatThrownBy(() -> call(actor, () -> at.actions.edit(ask, now.profile(), at.somebody())))
                    .isInstanceOf(NothingHereException.class);
        }
        assertThat(at.sent()).isZero();
    }

    /** Neither while it is open nor afterwards, whatever became of it. */
    @Test
    void writesWhatWasTypedNowhereInTheOpen() throws SQLException {
        at.simulator.chaos().on("/accounts/" + at.account).after(2).times(1).cutOff();
        var unknown = at.edit(at.owner(), Map.of(Field.LAST, LAST, Field.EMAIL, LAST + "@example.org"));
        at.create(at.somebody());
        assertThat(new IntentTime(context).rows())
                .contains(unknown.id().toString())
                .doesNotContainIgnoringCase(LAST);
        at.pass(unknown, Duration.ofSeconds(61));
        assertThat(at.now(unknown).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(new IntentTime(context).rows()).doesNotContainIgnoringCase(LAST);
        assertThat(at.somebody().toString() + at.standing()).doesNotContainIgnoringCase(LAST);
    }
}
