package io.storefleet.search.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.search.Hit;
import io.storefleet.search.Search;
import io.storefleet.search.SearchRequest;
import io.storefleet.search.SearchRequest.Data;
import io.storefleet.simulator.Simulator;
import io.storefleet.store.StoreClients;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** What the mirror does not hold is found in the stores themselves, over HTTP, and is in the mirror then. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LiveFinderTest {

    private final Search search;
    private final StoreClients clients;
    private final Simulator simulator;
    private final TestAgency agency;
    private final StoreId aurora;
    private final StoreId fernlab;

    LiveFinderTest(ApplicationContext context, Search search, StoreClients clients, Simulator simulator) {
        this.search = search;
        this.clients = clients;
        this.simulator = simulator;
        this.agency = TestAgency.in(context);
        this.aurora = agency.store(simulator.store("aurora"));
        this.fernlab = agency.store(simulator.store("fernlab"));
    }

    @AfterEach
    void calm() {
        simulator.chaos().clear();
        simulator.switches().clear();
    }

    private Optional<Hit> live(Actor actor, String text) {
        return call(actor, () -> search.findLive(text));
    }

    private boolean inMirror(Actor actor, String text) {
        var request = new SearchRequest(text, Data.ALL, 20, true);
        return !call(actor, () -> search.search(request)).people().isEmpty();
    }

    @Test
    void findsAnIdOfAnyKindAndKeepsIt() {
        var account = simulator.store("fernlab").idAt(3);
        assertThat(inMirror(agency.owner(), account)).isFalse();
        assertThat(live(agency.owner(), " " + account + " ")).hasValueSatisfying(hit -> {
            assertThat(hit.kind()).isEqualTo(ObjectKind.ACCOUNT);
            assertThat(hit.store().id()).isEqualTo(fernlab);
            assertThat(hit.id()).isEqualTo(account);
        });
        assertThat(inMirror(agency.owner(), account)).isTrue();
    }

    @Test
    void findsAnOrderByItsReference() {
        var order = call(agency.owner(), () -> {
            var orders = clients.client(aurora).orders();
            return orders.get(orders.ids(1, 1).items().getFirst());
        });
        var reference = String.valueOf(order.references().reference());
        assertThat(live(agency.owner(), reference.toLowerCase(Locale.ROOT)))
                .hasValueSatisfying(
                        hit -> assertThat(hit.id()).isEqualTo(order.id().value()));
    }

    @Test
    void asksOnlyStoresWhereTheActorMayLook() {
        var account = simulator.store("fernlab").idAt(4);
        var support = agency.member(Role.SUPPORT, aurora);
        simulator.forgetCalls();
        assertThat(live(support, account)).isEmpty();
        assertThat(simulator.calls()).isNotEmpty().allMatch(asked -> "aurora".equals(asked.store()));
        assertThat(inMirror(agency.owner(), account)).isFalse();
    }

    @Test
    void asksNobodyForWhatNoStoreCouldKnow() {
        simulator.forgetCalls();
        assertThat(live(agency.owner(), "two words")).isEmpty();
        assertThat(live(agency.owner(), "../products")).isEmpty();
        assertThat(live(agency.owner(), "")).isEmpty();
        assertThat(simulator.calls()).isEmpty();
    }
}
