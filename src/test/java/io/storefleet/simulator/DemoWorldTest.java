package io.storefleet.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.world.Credentials;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.Purchase;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.simulator.world.Subscription;
import io.storefleet.simulator.world.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract §2.1, §16 rules 3, 15 and 17. */
class DemoWorldTest {

    private final World world = world(1, 120);

    @Test
    void holdsFiveStoresOf120Accounts() {
        assertThat(world.stores())
                .hasSize(5)
                .allSatisfy(store -> assertThat(store.accounts()).hasSize(120));
    }

    @Test
    void inventsTheSameForTheSameSeedAndCount() {
        World again = world(1, 120);

        assertThat(again.stores().getFirst().accounts())
                .isEqualTo(world.stores().getFirst().accounts());
        assertThat(again.stores().getFirst().password())
                .isEqualTo(world.stores().getFirst().password());
    }

    @Test
    void inventsOtherIdsForAnotherSeed() {
        World other = world(2, 120);

        assertThat(ids(other.stores().getFirst()))
                .doesNotContainAnyElementsOf(ids(world.stores().getFirst()));
    }

    @Test
    void makesIdsOf22CharactersSomeBeginningOddly() {
        List<String> ids = ids(world.stores().getFirst());

        assertThat(ids)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Za-z0-9_-]{22}"))
                .anyMatch(id -> id.startsWith("-"))
                .anyMatch(id -> id.startsWith("_"));
    }

    @Test
    void givesEachAccountOfAStoreItsOwnMailAtAnExampleDomain() {
        for (SimulatedStore store : world.stores()) {
            assertThat(store.accounts().stream().map(SimulatedAccount::email))
                    .doesNotHaveDuplicates()
                    .allMatch(mail -> mail.matches("[a-z.]+[0-9]*@([a-z-]+\\.)?example\\.(org|com)"));
        }
    }

    @Test
    void knowsSomePeopleInTwoStores() {
        Set<String> shared = mails(world.stores().get(0));
        shared.retainAll(mails(world.stores().get(2)));

        assertThat(shared).isNotEmpty();
    }

    @Test
    void hasNamesakesGapsAndNamesBeyondLatin() {
        List<SimulatedAccount> accounts = world.stores().getFirst().accounts();

        assertThat(accounts.stream().map(SimulatedAccount::name).distinct().count())
                .isBetween(90L, 119L);
        assertThat(accounts).anyMatch(account -> account.person().company() == null);
        assertThat(accounts).anyMatch(account -> account.person().phone() == null);
        assertThat(accounts).anyMatch(account -> account.custom() == null);
        assertThat(accounts).anyMatch(account -> account.name().codePoints().anyMatch(c -> c > 0x2FF));
    }

    @Test
    void hasOneBuyerOf300OrdersWithReferencesOfTheirOwn() {
        List<String> references = world.stores().getFirst().accounts().stream()
                .map(SimulatedAccount::orderReferences)
                .filter(all -> all.size() == 300)
                .flatMap(List::stream)
                .toList();

        assertThat(references)
                .hasSize(300)
                .doesNotHaveDuplicates()
                .allMatch(reference -> reference.matches("AUR[0-9]{6}-[0-9]{4}-[0-9]{6}B?"));
    }

    @Test
    void sellsInFiveCurrenciesAndAllStates() {
        List<SimulatedAccount> accounts = world.stores().getFirst().accounts();

        assertThat(accounts.stream()
                        .flatMap(account -> account.trade().purchases().stream())
                        .map(Purchase::total)
                        .map(Money::currency))
                .containsOnly("USD", "EUR", "GBP", "JPY", "CHF");
        assertThat(accounts.stream()
                        .flatMap(account -> account.trade().subscriptions().stream())
                        .map(Subscription::state)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Subscription.State.values());
    }

    @ParameterizedTest
    @CsvSource({
        "1234.50, USD, en, '$1,234.50', 1234.5",
        "1234.50, EUR, de, '1.234,50\u00A0€', 1234.5",
        "7500, JPY, ja, '¥7,500', 7500",
        "49, USD, en, '$49.00', 49.0",
        "199, CHF, de, 'CHF\u00A0199,00', 199.0",
        "49.90, USD, pt, 'US$\u00A049,90', 49.9"
    })
    void writesMoneyForPeopleAndMachines(String amount, String currency, String language, String shown, String number) {
        Money money = Money.of(new BigDecimal(amount), currency);

        assertThat(money.display(language)).isEqualTo(shown);
        assertThat(money.number()).hasToString(number);
    }

    @Test
    void holdsAHundredThousandAccountsWithoutInventingThem() {
        SimulatedStore large = world(1, 100_000).stores().getFirst();

        SimulatedAccount last = large.accounts().getLast();

        assertThat(large.size()).isEqualTo(100_000);
        assertThat(large.byEmail(last.email())).hasValue(last);
        assertThat(mails(large)).hasSize(100_000);
    }

    private static World world(long seed, int accounts) {
        return new World(new World.Plan(seed, accounts, LocalDate.of(2026, 11, 2)), Map.<String, Credentials>of());
    }

    private static List<String> ids(SimulatedStore store) {
        return store.accounts().stream().map(SimulatedAccount::id).toList();
    }

    private static Set<String> mails(SimulatedStore store) {
        return store.accounts().stream().map(SimulatedAccount::email).collect(Collectors.toCollection(HashSet::new));
    }
}
