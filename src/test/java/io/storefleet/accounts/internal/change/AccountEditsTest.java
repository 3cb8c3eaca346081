package io.storefleet.accounts.internal.change;

import static io.storefleet.accounts.internal.change.AccountRig.LAST;
import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.accounts.AccountActions.Ask;
import io.storefleet.accounts.AccountProblem.Kind;
import io.storefleet.accounts.AccountProfile;
import io.storefleet.accounts.AccountProfile.Field;
import io.storefleet.intents.IntentProblem;
import io.storefleet.intents.IntentState;
import io.storefleet.testing.AtOnce;
import io.storefleet.testing.StorefleetTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Accounts changed at a store that answers well or badly. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AccountEditsTest {

    private final AccountRig at;

    AccountEditsTest(ApplicationContext context) {
        this.at = new AccountRig(context);
    }

    @AfterEach
    void calm() {
        at.simulator.chaos().clear();
    }

    @Test
    void changesOnlyWhatDiffers() {
        var old = at.standing().profile();
        var done = at.edit(Field.LAST, LAST);
        assertThat(done.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(done.told().facts()).isEqualTo(Map.of("fields", "last"));
        assertThat(done.told().before()).isEmpty();
        assertThat(at.standing().profile()).isEqualTo(old.with(new AccountProfile(Map.of(Field.LAST, LAST))));
    }

    @Test
    void changesAddressAndCountryWithoutTheContact() {
        var done = at.edit(at.owner(), Map.of(Field.CITY, "Austin", Field.COUNTRY, "us", Field.LANGUAGE, "EN"));
        assertThat(done.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(at.standing().profile().get(Field.CITY)).isEqualTo("Austin");
        assertThat(at.standing().profile().get(Field.COUNTRY)).isEqualTo("US");
    }

    @Test
    void takesAnEditBack() {
        var old = at.standing().profile();
        var done = at.edit(Field.LAST, LAST);
        var ask =
                new Ask(at.store, at.account, UUID.randomUUID(), new io.storefleet.intents.NewIntent.Basis(done.id()));
        var shown = old.with(new AccountProfile(Map.of(Field.LAST, LAST)));
        var undone = call(at.owner(), () -> at.actions.edit(ask, shown, old));
        assertThat(undone.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(at.standing().profile()).isEqualTo(old);
    }

    @Test
    void findsOutThatAnUnheardEditWasMade() throws SQLException {
        at.simulator.chaos().on("/accounts/" + at.account).after(2).times(1).cutOff();
        var unknown = at.edit(Field.LAST, LAST);
        assertThat(unknown.state()).isEqualTo(IntentState.UNKNOWN);
        assertThatThrownBy(() -> at.edit(Field.FIRST, "Ada")).isInstanceOf(IntentProblem.class);
        at.pass(unknown, Duration.ofSeconds(61));
        assertThat(at.now(unknown).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(at.sent()).isOne();
    }

    @Test
    void provesThatNothingWasEdited() throws SQLException {
        at.simulator.chaos().on("/accounts/" + at.account).after(2).times(1).status(504);
        var unknown = at.edit(Field.LAST, LAST);
        at.pass(unknown, Duration.ofSeconds(61));
        assertThat(at.now(unknown).state()).isEqualTo(IntentState.UNKNOWN);
        at.pass(unknown, Duration.ofMinutes(31));
        assertThat(at.now(unknown).state()).isEqualTo(IntentState.ABSENT);
        assertThat(at.sent()).isOne();
    }

    @Test
    void tellsARefusalOfAnEdit() {
        at.simulator.chaos().on("/accounts/" + at.account).after(2).times(1).status(400, """
                {"id":"%1$s","account":"%1$s","action":"account.update","result":"error",
                "error":{"country":"country is invalid"}}""".formatted(at.account));
        var refused = at.edit(Field.COUNTRY, "AQ");
        assertThat(refused.state()).isEqualTo(IntentState.REJECTED);
        assertThat(refused.told().code()).isEqualTo("country");
    }

    @Test
    void catchesBeforeTheCallWhatCannotBeEdited() {
        var now = at.standing();
        AccountRig.refuses(() -> at.edit(Field.EMAIL, "nobody"), Kind.INVALID);
        AccountRig.refuses(() -> at.edit(Field.LAST, "x".repeat(256)), Kind.TOO_LONG);
        AccountRig.refuses(() -> at.edit(Field.COUNTRY, "USA"), Kind.INVALID);
        AccountRig.refuses(() -> at.edit(Field.LAST, now.profile().get(Field.LAST)), Kind.NOTHING_CHANGED);
        var without = now.profile().only(java.util.Set.of(Field.FIRST, Field.EMAIL));
        var ask = new Ask(at.store, at.account, UUID.randomUUID(), now.basis());
        AccountRig.refuses(
                () -> call(at.owner(), () -> at.actions.edit(ask, now.profile(), without)), Kind.CANNOT_EMPTY);
        assertThat(at.sent()).isZero();
    }

    @Test
    void leavesAloneWhatOthersHaveChangedMeanwhile() {
        var shown = at.standing();
        at.edit(Field.LAST, LAST);
        var wanted = shown.profile().with(new AccountProfile(Map.of(Field.LAST, "Other")));
        var ask = new Ask(at.store, at.account, UUID.randomUUID(), at.standing().basis());
        AccountRig.refuses(
                () -> call(at.owner(), () -> at.actions.edit(ask, shown.profile(), wanted)), Kind.CHANGED_ELSEWHERE);
        assertThat(at.sent()).isOne();
    }

    @Test
    void letsOnlyOneOfManyTabsEdit() throws Exception {
        var now = at.standing();
        var wanted = now.profile().with(new AccountProfile(Map.of(Field.LAST, LAST)));
        var results = AtOnce.run(
                6,
                () -> call(
                        at.owner(),
                        () -> at.actions.edit(
                                new Ask(at.store, at.account, UUID.randomUUID(), now.basis()), now.profile(), wanted)));
        assertThat(results)
                .filteredOn(each -> each.state() == Future.State.SUCCESS)
                .hasSize(1);
        assertThat(at.sent()).isOne();
    }
}
