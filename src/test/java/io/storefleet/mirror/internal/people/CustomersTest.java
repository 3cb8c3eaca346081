package io.storefleet.mirror.internal.people;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.mirror.Customer;
import io.storefleet.mirror.CustomerId;
import io.storefleet.mirror.Customers;
import io.storefleet.simulator.Simulator;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** What is read of customers, and by whom. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CustomersTest {

    private static final String GRACE = "acGraceCust0aaaaaaaaaa";

    private final Customers customers;
    private final TestAgency agency;
    private final StoreId aurora;
    private final StoreId fernlab;
    private final MirrorFixture mirror;
    private final Actor stranger;

    CustomersTest(ApplicationContext context, Customers customers, Simulator simulator, TestDatabase database) {
        this.customers = customers;
        this.agency = TestAgency.in(context);
        this.stranger = TestAgency.in(context).owner();
        this.aurora = agency.store(simulator.store("aurora"));
        this.fernlab = agency.store(simulator.store("fernlab"));
        this.mirror = new MirrorFixture(database, agency.owner().tenant());
    }

    @BeforeEach
    void grace() {
        mirror.account(aurora, GRACE, "Grace", "Lovelace", "grace@example.org", "Lovelace Ltd");
        mirror.subscription(aurora, "suEnded0aaaaaaaaaaaaaa", GRACE, "deactivated", "old-plan");
        mirror.subscription(aurora, "suActive0aaaaaaaaaaaaa", GRACE, "active", "studio-annual");
        mirror.write("""
                update tenant.mirror_subscription set active = state = 'active',
                    next_on = case state when 'active' then date '2027-03-01' end, next_total = 120, next_currency = 'EUR'
                where account_id = ?""", GRACE);
        mirror.write(
                "update tenant.mirror_account set raw = ?::jsonb, language = 'de' where id = ?",
                "{\"url\":\"https://aurora.test.onfastspring.example/account\"}",
                GRACE);
    }

    private Map<CustomerId, Customer> read(Actor actor, StoreId store) {
        return call(actor, () -> customers.of(List.of(new CustomerId(store, GRACE))));
    }

    @Test
    void tellsWhoTheyAreAndWhatIsChargedNext() {
        assertThat(read(agency.owner(), aurora).values()).singleElement().satisfies(grace -> {
            assertThat(grace.email()).contains("grace@example.org");
            assertThat(grace.language()).isEqualTo("de");
            assertThat(grace.portal()).endsWith("/account");
            assertThat(grace.subscription()).isNotNull().satisfies(subscription -> {
                assertThat(subscription.product()).isEqualTo("studio-annual");
                assertThat(subscription.nextOn()).hasToString("2027-03-01");
                assertThat(subscription.nextTotal()).isEqualByComparingTo("120");
            });
        });
    }

    @Test
    void tellsNobodyWhoTheyAreWithoutTheRightToPersonalData() {
        var viewer = agency.member(Role.VIEWER, aurora);
        assertThat(read(viewer, aurora).values()).singleElement().satisfies(grace -> {
            assertThat(grace.person()).isNull();
            assertThat(grace.email()).isEmpty();
            assertThat(grace.subscription()).isNotNull();
        });
    }

    @Test
    void tellsNothingOfStoresThatAreNotTheReaders() {
        assertThat(read(agency.member(Role.SUPPORT, fernlab), aurora)).isEmpty();
        assertThat(read(agency.owner(), fernlab)).isEmpty();
        assertThat(read(stranger, aurora)).isEmpty();
    }

    @Test
    void tellsNothingOfWhoIsGone() {
        mirror.write("update tenant.mirror_account set gone_at = now() where id = ?", GRACE);
        assertThat(read(agency.owner(), aurora)).isEmpty();
    }
}
