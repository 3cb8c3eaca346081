package io.storefleet.orders.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.audit.AuditEntry;
import io.storefleet.audit.AuditLog;
import io.storefleet.mirror.Erasure;
import io.storefleet.orders.Licence;
import io.storefleet.orders.OrderDetail;
import io.storefleet.store.Stores;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.AuditedEvent.Outcome;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Who sees what of an order. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OrderSecrecyTest {

    private final ApplicationContext context;
    private final DetailRig at;

    OrderSecrecyTest(ApplicationContext context) {
        this.context = context;
        this.at = new DetailRig(context);
    }

    private List<AuditEntry> record() {
        return call(at.agency.owner(), () -> context.getBean(AuditLog.class).latest(20, null));
    }

    @Test
    void doesNotExistForOthers() {
        var order = at.sold.any();
        at.copied(order);
        var stranger = TestAgency.in(context).owner();
        var elsewhere = at.agency.member(Role.MANAGER, StoreId.next());
        for (var actor : List.of(stranger, elsewhere)) {
            assertThatThrownBy(() -> at.find(actor, order)).isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> call(actor, () -> at.orders.refresh(at.store, order.id())))
                    .isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> call(actor, () -> at.orders.returns(at.store, order.id())))
                    .isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> call(actor, () -> at.orders.reveal(at.store, order.id())))
                    .isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> call(actor, () -> at.orders.ofAccount(at.store, DetailRig.account(order), 5)))
                    .isInstanceOf(NothingHereException.class);
        }
        assertThat(at.calls()).isZero();
    }

    @Test
    void goesWithItsStore() {
        var order = at.sold.any();
        at.copied(order);
        call(at.agency.owner(), () -> {
            var stores = context.getBean(Stores.class);
            stores.remove(at.store, stores.get(at.store).name());
            return at.store;
        });
        assertThatThrownBy(() -> at.find(at.agency.owner(), order)).isInstanceOf(NothingHereException.class);
        assertThatThrownBy(
                        () -> call(at.agency.owner(), () -> at.orders.ofAccount(at.store, DetailRig.account(order), 5)))
                .isInstanceOf(NothingHereException.class);
    }

    @Test
    void hidesPeopleFromWhomMayNotSeeThem() {
        var order = at.sold.any();
        at.copied(order);
        new MirrorFixture(context.getBean(TestDatabase.class), at.agency.owner().tenant())
                .raw(at.store, "order", order.id().value(), """
                {"id":"%s","reference":"AUR260601-4417-90213","buyerReference":"Byron-7","ipAddress":"192.0.2.7","completed":true,
                 "live":true,"currency":"EUR","total":49.9,"invoiceUrl":"https://aurora.example/invoice/IVBYRON",
                 "customer":{"first":"Ada","last":"Byron","email":"ada@byron.example","company":"Byron Ltd","phone":"+44 20 7946 0123"},
                 "address":{"addressLine1":"1 Byron Row","city":"Byronville","postalCode":"BY1","region":"Byronshire","country":"GB"},
                 "recipients":[{"recipient":{"first":"Clara","last":"Byron","email":"clara@byron.example"}}],
                 "tags":{"crm":"Byron"},"notes":["call Byron"],"whoever":"Byron",
                 "items":[{"product":"aurora-pro","quantity":1,"subtotal":40,"attributes":{"seat":"Byron"}}]}""".formatted(
                                order.id().value()));
        var viewer = at.agency.member(Role.VIEWER, at.store);
        var seen = at.find(viewer, order);
        assertThat(parts(seen)).doesNotContainIgnoringCase("byron", "ada", "clara", "0123", "192.0.2.7", "IVBYRON");
        assertThat(parts(seen)).contains("AUR260601-4417-90213", "aurora-pro", "GB", "crm", "seat");
        assertThat(seen.sight().personal()).isFalse();
        assertThat(parts(at.find(at.agency.member(Role.SUPPORT, at.store), order)))
                .contains("Ada Byron", "ada@byron.example", "1 Byron Row", "192.0.2.7", "Clara Byron", "call Byron");
        assertThat(seen.toString() + seen.buyer() + seen.marks() + seen.lines() + seen.names())
                .doesNotContain("GB", "crm", "AUR260601");
    }

    /** Everything of it that a page could show. */
    private static String parts(OrderDetail order) {
        var text = new StringBuilder(order.sight().json());
        var names = order.names();
        text.append(names.reference()).append(names.buyerReference()).append(names.invoice());
        contact(text, order.buyer().contact());
        order.buyer().recipients().forEach(each -> contact(text, each));
        text.append(order.buyer().ipAddress());
        order.lines().forEach(line -> text.append(line.product()).append(line.attributes()));
        return text.append(order.marks().tags()).append(order.marks().notes()).toString();
    }

    private static void contact(StringBuilder text, OrderDetail.Contact contact) {
        text.append(contact.name())
                .append(contact.company())
                .append(contact.email())
                .append(contact.phone())
                .append(contact.address())
                .append(contact.country());
    }

    @Test
    void givesLicenceKeysOutOnRecordAndOnlyToWhomMaySeePeople() {
        var order = at.sold.withLicence();
        at.copied(order);
        var secret = order.items().stream()
                .flatMap(item -> item.fulfillments().licenses().stream())
                .findFirst()
                .orElseThrow()
                .license();
        assertThat(at.find(at.agency.owner(), order).sight().json()).doesNotContain(secret);
        assertThat(at.find(at.agency.owner(), order).delivered()).isTrue();
        var viewer = at.agency.member(Role.VIEWER, at.store);
        assertThatThrownBy(() -> call(viewer, () -> at.orders.reveal(at.store, order.id())))
                .isInstanceOf(RightRefusedException.class);
        assertThat(record()).noneMatch(entry -> entry.action().equals("order.licences-revealed"));
        var support = at.agency.member(Role.SUPPORT, at.store);
        var keys = call(support, () -> at.orders.reveal(at.store, order.id()));
        assertThat(keys).extracting(Licence::key).contains(secret);
        assertThat(keys.toString()).doesNotContain(secret);
        assertThat(record())
                .filteredOn(entry -> entry.action().equals("order.licences-revealed"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.member()).isEqualTo(support.member());
                    assertThat(entry.subject()).isEqualTo(order.id().value());
                    assertThat(entry.outcome()).isEqualTo(Outcome.DONE);
                    assertThat(entry.details()).isEqualTo(Map.of("keys", String.valueOf(keys.size())));
                });
    }

    @Test
    void showsNothingOfWhoWasErasedNotEvenFromTheStore() {
        var order = at.sold.any();
        at.copied(order);
        call(at.agency.owner(), () -> context.getBean(Erasure.class).erase(at.store, DetailRig.account(order)));
        assertThatThrownBy(() -> at.find(at.agency.owner(), order)).isInstanceOf(NothingHereException.class);
        assertThatThrownBy(() -> call(at.agency.owner(), () -> at.orders.refresh(at.store, order.id())))
                .isInstanceOf(NothingHereException.class);
        assertThat(call(at.agency.owner(), () -> at.orders.ofAccount(at.store, DetailRig.account(order), 5)))
                .isEmpty();
    }

    @Test
    void tellsWhatAReturnSaidToTheBuyerOnlyToWhomMaySeePeople() {
        var order = at.sold.partlyReturned();
        var support = at.agency.member(Role.SUPPORT, at.store);
        assertThat(call(support, () -> at.orders.returns(at.store, order.id())).given())
                .anyMatch(given -> given.note() != null);
        var viewer = at.agency.member(Role.VIEWER, at.store);
        assertThat(call(viewer, () -> at.orders.returns(at.store, order.id())).given())
                .allMatch(given -> given.note() == null);
    }
}
