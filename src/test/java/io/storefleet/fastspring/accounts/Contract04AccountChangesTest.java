package io.storefleet.fastspring.accounts;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static io.storefleet.fastspring.Outcomes.evidence;
import static io.storefleet.fastspring.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.AgainstSimulator;
import io.storefleet.fastspring.accounts.AccountChange.ContactChange;
import io.storefleet.fastspring.accounts.AccountDraft.ContactDraft;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.world.SimulatedAccount;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contract §4.3 and §4.4, the real client against the simulator. */
class Contract04AccountChangesTest {

    private static final AccountDraft DRAFT = new AccountDraft(
            new ContactDraft("Łucja", "山田", "ida@example.org", "Example Ltd", "+1 202 555 0100"),
            new AddressDraft("1 Engine Way", null, "Austin", "US-TX", null, "73301"),
            new Locality("en", "US"),
            "crm-000417");

    @AutoClose
    private final AgainstSimulator given = new AgainstSimulator();

    private final Accounts accounts = given.client().accounts();

    @Test
    void makesAnAccountThatReadsAsItWasDrafted() {
        AccountId id = confirmed(accounts.create(DRAFT)).id();

        Account account = accounts.get(id);
        assertThat(account.contact().first()).isEqualTo("Łucja");
        assertThat(account.contact().last()).isEqualTo("山田");
        assertThat(account.contact().company()).isEqualTo("Example Ltd");
        assertThat(account.address().region()).isEqualTo("US-TX");
        assertThat(account.country()).isEqualTo("US");
        assertThat(account.lookup().custom()).isEqualTo("crm-000417");
        assertThat(accounts.find(new AccountLookup.ByEmail("ida@example.org")))
                .extracting(AccountMatch::id)
                .containsExactly(id);
    }

    @ParameterizedTest
    @EnumSource(names = {"FLAT_ONLY", "LEGACY_500"})
    void offersTheAccountThatHasTheEmailAlready(Switch variant) {
        given.simulator.switches().turnOn(variant);
        AccountId first = confirmed(accounts.create(DRAFT)).id();
        int before = given.state().accounts().size();

        assertThat(confirmed(accounts.create(AccountDraft.of("Ida", "Example", "ida@example.org"))))
                .isEqualTo(new NewAccount.EmailTaken(first));
        assertThat(given.state().accounts().size()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"FLAT_ONLY", "LEGACY_500"})
    void saysWhichFieldTheServiceRefuses(Switch variant) {
        given.simulator.switches().turnOn(variant);
        accounts.create(DRAFT);
        var taken = new AccountDraft(
                new ContactDraft("Ida", "Example", "other@example.org", null, null), null, null, "crm-000417");
        var nowhere = new AccountDraft(taken.contact(), null, new Locality(null, "ZZ"), null);

        assertThat(refusal(accounts.create(taken)).code()).isEqualTo("custom");
        assertThat(refusal(accounts.create(taken)).text()).doesNotContain("/accounts");
        assertThat(refusal(accounts.create(nowhere)).code()).isEqualTo("country");
    }

    @Test
    void changesWhatIsSaidAndNothingElse() {
        AccountId id = confirmed(accounts.create(DRAFT)).id();
        var contact = new ContactChange("new@example.org", null, "Example", null, null);

        assertThat(confirmed(accounts.update(id, AccountChange.of(contact)))).isEqualTo(id);

        Account account = accounts.get(id);
        assertThat(account.contact())
                .isEqualTo(new Account.Contact(
                        "Łucja",
                        "Example",
                        "new@example.org",
                        "Example Ltd",
                        "+1 202 555 0100",
                        account.contact().subscribed()));
        assertThat(account.address().city()).isEqualTo("Austin");
        assertThat(account.lookup().custom()).isEqualTo("crm-000417");
        assertThat(accounts.find(new AccountLookup.ByEmail("ida@example.org"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"FLAT_ONLY", "LEGACY_500"})
    void refusesToChangeAnUnknownAccountAndToTakeAnothersEmail(Switch variant) {
        given.simulator.switches().turnOn(variant);
        SimulatedAccount other = given.store().accounts().getFirst();
        AccountId id = confirmed(accounts.create(DRAFT)).id();
        var taken = AccountChange.of(new ContactChange(other.email(), null, null, null, null));

        assertThat(refusal(accounts.update(id, taken)).code()).isEqualTo("email");
        assertThat(refusal(accounts.update(new AccountId("nope"), taken)).code())
                .isEqualTo("account");
        assertThat(accounts.get(id).contact().email()).isEqualTo("ida@example.org");
    }

    @Test
    void readsTheOldVersionForAWhileWhereWritesAreSlow() {
        AccountId id = new AccountId(given.store().idAt(0));
        Account before = accounts.get(id);
        given.simulator.switches().stale(Duration.ofSeconds(5));
        var elsewhere =
                new AccountChange(null, new AddressDraft(null, null, "Elsewhere", null, null, null), null, null);

        confirmed(accounts.update(id, elsewhere));

        assertThat(accounts.get(id).address()).isEqualTo(before.address());
        given.simulator.time().advance(Duration.ofSeconds(6));
        assertThat(accounts.get(id).address().city()).isEqualTo("Elsewhere");
    }

    @Test
    void makesOneAccountThoughTheAnswerIsLost() {
        given.simulator.chaos().on("/accounts").times(1).cutOff();

        assertThat(evidence(accounts.create(DRAFT)).trace().path()).isEqualTo("/accounts");

        assertThat(given.simulator.changingCalls()).isEqualTo(1);
        assertThat(accounts.find(new AccountLookup.ByEmail("ida@example.org"))).hasSize(1);
    }
}
