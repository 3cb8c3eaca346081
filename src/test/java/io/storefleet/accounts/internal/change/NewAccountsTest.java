package io.storefleet.accounts.internal.change;

import static io.storefleet.accounts.internal.change.AccountRig.LAST;
import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.accounts.AccountProblem;
import io.storefleet.accounts.AccountProblem.Kind;
import io.storefleet.accounts.AccountProfile;
import io.storefleet.accounts.AccountProfile.Field;
import io.storefleet.fastspring.AccountId;
import io.storefleet.intents.IntentState;
import io.storefleet.testing.AtOnce;
import io.storefleet.testing.StorefleetTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Accounts made at a store that answers well or badly, and at most one for an address. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class NewAccountsTest {

    private final AccountRig at;

    NewAccountsTest(ApplicationContext context) {
        this.at = new AccountRig(context);
    }

    @AfterEach
    void calm() {
        at.simulator.chaos().clear();
    }

    @Test
    void makesAnAccount() {
        var done = at.create(at.somebody());
        assertThat(done.state()).isEqualTo(IntentState.CONFIRMED);
        var made = new AccountId(done.told().result().getOrDefault("account", ""));
        var profile =
                call(at.owner(), () -> at.actions.standing(at.store, made)).profile();
        assertThat(profile.get(Field.LAST)).isEqualTo(LAST);
        assertThat(profile.get(Field.COUNTRY)).isEqualTo("US");
    }

    @Test
    void leadsToTheAccountThatHasTheAddress() {
        var made = at.create(at.somebody()).told().result().get("account");
        assertThatThrownBy(() -> at.create(at.somebody())).isInstanceOfSatisfying(AccountProblem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.EMAIL_TAKEN);
            assertThat(problem.detail()).isEqualTo(made);
        });
        assertThat(at.sent()).isOne();
    }

    /** Somebody else takes it between our look and our call. */
    @Test
    void makesNothingWhereTheAddressWasTakenAMomentAgo() {
        at.create(at.somebody());
        at.simulator.chaos().on("/accounts").times(1).status(400, """
                {"action":"account.lookup","result":"error","error":{"email":"Account not found"}}""");
        var refused = at.create(at.somebody());
        assertThat(refused.state()).isEqualTo(IntentState.REJECTED);
        assertThat(refused.told().code()).isEqualTo("email-taken");
    }

    @Test
    void findsOutThatAnUnheardAccountWasMade() throws SQLException {
        at.simulator.chaos().on("/accounts").after(1).times(1).cutOff();
        var unknown = at.create(at.somebody());
        assertThat(unknown.state()).isEqualTo(IntentState.UNKNOWN);
        at.pass(unknown, Duration.ofSeconds(61));
        var found = at.now(unknown);
        assertThat(found.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(found.told().result()).containsKey("account");
        assertThat(at.sent()).isOne();
    }

    @Test
    void provesThatNoAccountWasMade() throws SQLException {
        at.simulator.chaos().on("/accounts").after(1).times(1).status(502);
        var unknown = at.create(at.somebody());
        at.pass(unknown, Duration.ofMinutes(31));
        assertThat(at.now(unknown).state()).isEqualTo(IntentState.ABSENT);
        assertThat(at.create(at.somebody()).state()).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void takesNobodyElsesAccountForItsOwn() throws SQLException {
        at.simulator.chaos().on("/accounts").after(1).times(1).status(502);
        var unknown = at.create(at.somebody());
        at.simulator.chaos().clear();
        at.create(at.somebody().with(new AccountProfile(Map.of(Field.FIRST, "Bea"))));
        at.pass(unknown, Duration.ofMinutes(31));
        assertThat(at.now(unknown).told().code()).isEqualTo("other-account");
    }

    @Test
    void asksForWhatANewAccountNeeds() {
        AccountRig.refuses(
                () -> at.create(at.somebody().only(java.util.Set.of(Field.FIRST, Field.LAST))), Kind.REQUIRED);
        AccountRig.refuses(
                () -> at.create(at.somebody().with(new AccountProfile(Map.of(Field.EMAIL, "nobody")))), Kind.INVALID);
        assertThat(at.sent()).isZero();
    }

    @Test
    void sendsOnceHoweverOftenOneDialogSubmits() throws Exception {
        var token = UUID.randomUUID();
        var made = AtOnce.run(6, () -> call(at.owner(), () -> at.actions.create(at.store, token, at.somebody())));
        assertThat(made)
                .extracting(view -> view.get().id())
                .containsOnly(made.getFirst().get().id());
        assertThat(at.sent()).isOne();
    }
}
