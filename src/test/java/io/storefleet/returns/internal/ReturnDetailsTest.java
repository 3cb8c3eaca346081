package io.storefleet.returns.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.lists.PastedId.Outcome;
import io.storefleet.lists.PastedIds;
import io.storefleet.mirror.Erasure;
import io.storefleet.orders.internal.SoldOrders;
import io.storefleet.returns.ReturnDetail;
import io.storefleet.returns.ReturnDetails;
import io.storefleet.simulator.Simulator;
import io.storefleet.store.StoreClients;
import io.storefleet.team.Masked;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Single returns, as their stores tell of them. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ReturnDetailsTest {

    private final ApplicationContext context;
    private final ReturnDetails returns;
    private final Simulator simulator;
    private final TestAgency agency;
    private final StoreId store;
    private final SoldOrders sold;

    ReturnDetailsTest(ApplicationContext context, ReturnDetails returns, QuietSimulator quiet, StoreClients clients) {
        this.context = context;
        this.returns = returns;
        this.simulator = quiet.simulator();
        this.agency = TestAgency.in(context);
        this.store = agency.store(simulator.store("aurora"), TestContext.QUIET);
        this.sold = new SoldOrders(simulator.store("aurora"), clients, agency.owner(), store);
    }

    @AfterEach
    void calm() {
        simulator.chaos().clear();
    }

    private ReturnId any() {
        return sold.partlyReturned().returns().getFirst().id();
    }

    private ReturnDetail read(Actor actor, ReturnId id) {
        return call(actor, () -> returns.find(store, id));
    }

    @Test
    void tellsWhatWasGivenBackWhyAndForWhichOrder() {
        var order = sold.partlyReturned();
        var told = read(agency.owner(), any());
        assertThat(told.original().order()).isEqualTo(order.id());
        assertThat(told.items()).isNotEmpty();
        assertThat(told.sums().total().money())
                .isEqualTo(order.returns().getFirst().amount().money());
        assertThat(told.buyer().email()).isEqualTo(order.parties().customer().email());
        assertThat(told.sight().json()).contains(told.id().value(), "@");
    }

    @Test
    void hidesPeopleAndNotesFromWhomMayNotSeeThem() {
        var email = Objects.requireNonNull(
                sold.partlyReturned().parties().customer().email());
        var told = read(agency.member(Role.VIEWER, store), any());
        assertThat(told.buyer().name()).isEqualTo(Masked.HIDDEN);
        assertThat(told.sight().json()).doesNotContain(email).doesNotContain("@");
        assertThat(told.grounds().note()).isIn(null, Masked.HIDDEN);
        assertThat(told.grounds().madeBy()).isIn(null, Masked.HIDDEN);
    }

    @Test
    void aStoreWithoutGrantDoesNotExist() {
        var id = any();
        var fernlab = agency.store(simulator.store("fernlab"), TestContext.QUIET);
        for (var stranger : new Actor[] {
            agency.member(Role.SUPPORT, fernlab), TestAgency.in(context).owner()
        }) {
            assertThatExceptionOfType(NothingHereException.class).isThrownBy(() -> read(stranger, id));
        }
        assertThatExceptionOfType(NothingHereException.class)
                .isThrownBy(() -> call(agency.owner(), () -> returns.find(fernlab, id)));
    }

    @Test
    void saysThatThereIsNone() {
        assertThatExceptionOfType(NothingHereException.class)
                .isThrownBy(() -> read(agency.owner(), new ReturnId("rEtAAAAAAAAAAAAAAAAAAA")));
    }

    @Test
    void tellsATroubleApart() {
        var id = any();
        simulator.chaos().on("/returns/" + id).times(9).status(500);
        assertThatExceptionOfType(FastSpringException.class).isThrownBy(() -> read(agency.owner(), id));
    }

    @Test
    void showsNothingOfWhomTheCopyHasErased() {
        var order = sold.partlyReturned();
        var id = order.returns().getFirst().id();
        call(
                agency.owner(),
                () -> context.getBean(Erasure.class)
                        .eraseAddress(
                                store,
                                Objects.requireNonNull(
                                        order.parties().customer().email())));
        assertThatExceptionOfType(NothingHereException.class).isThrownBy(() -> read(agency.owner(), id));
    }

    @Test
    void aPastedListIsReadFromTheStores() {
        var pasted = context.getBean(PastedIds.class);
        var results = call(agency.owner(), () -> pasted.read("returns", any() + ", rEtAAAAAAAAAAAAAAAAAAA not!id", ""));
        assertThat(results)
                .extracting(each -> each.outcome())
                .containsExactly(Outcome.FOUND, Outcome.NOT_FOUND, Outcome.NO_ID);
        assertThat(pasted.offered("events")).isFalse();
    }
}
