package io.storefleet.checkouts.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.checkouts.CartWish;
import io.storefleet.checkouts.Carts;
import io.storefleet.fastspring.sessions.Cart;
import io.storefleet.fastspring.sessions.CartBuyer;
import io.storefleet.intents.internal.IntentTime;
import io.storefleet.mirror.Erasure;
import io.storefleet.store.Stores;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Who may make carts; their links stand sealed, and until they end. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CartSecrecyTest {

    private final ApplicationContext context;
    private final CartRig at;

    CartSecrecyTest(ApplicationContext context) {
        this.context = context;
        this.at = new CartRig(context);
    }

    @Test
    void destroysTheLinkWhenTheCartEnds() throws SQLException {
        var cart = CartRig.cart(at.make(at.owner(), at.customers()));
        at.bean(CartSweep.class).sweep();
        assertThat(at.rows()).doesNotContain("no link");
        at.write("update tenant.cart set expires_at = now() - interval '1 minute' where id = '" + cart + "'");
        assertThatThrownBy(() -> at.link(at.owner(), cart)).isInstanceOf(NothingHereException.class);
        at.bean(CartSweep.class).sweep();
        assertThat(at.rows()).contains("no link");
        assertThat(call(at.owner(), () -> at.bean(Carts.class).get(cart)).life().open())
                .isFalse();
        at.write("update tenant.cart set expires_at = now() - interval '31 days' where id = '" + cart + "'");
        at.bean(CartSweep.class).sweep();
        assertThat(at.rows()).isEmpty();
    }

    @Test
    void forgetsErasedPeopleAndRemovedStores() throws SQLException {
        at.make(at.owner(), at.customers());
        call(at.owner(), () -> at.bean(Erasure.class).erase(at.store, at.account()));
        assertThat(at.rows()).isEmpty();
        at.make(at.owner(), at.anyones(at.lite()));
        assertThat(at.rows()).isNotEmpty();
        TestAgency.run(at.owner(), () -> at.bean(Stores.class).remove(at.store, at.shop.name()));
        assertThat(at.rows()).isEmpty();
    }

    @Test
    void letsSupportMakeACartAndNobodyWithoutTheRight() throws SQLException {
        var support = at.agency.member(Role.SUPPORT, at.store);
        var cart = CartRig.cart(at.make(support, at.customers()));
        assertThat(at.link(support, cart).reveal()).contains("/session/");
        assertThat(new IntentTime(context).rows()).contains("cart.link-shown");
        var viewer = at.agency.member(Role.VIEWER, at.store);
        assertThatThrownBy(() -> at.make(viewer, at.customers())).isInstanceOf(RightRefusedException.class);
        assertThatThrownBy(() -> at.link(viewer, cart)).isInstanceOf(NothingHereException.class);
        assertThat(call(viewer, () -> at.bean(Carts.class).list(null, 10))).isEmpty();
        assertThatThrownBy(() -> call(viewer, () -> at.bean(Carts.class).shop(at.store)))
                .isInstanceOf(RightRefusedException.class);
        assertThat(at.sent()).isEqualTo(1);
    }

    @Test
    void doesNotExistForOthers() {
        var cart = CartRig.cart(at.make(at.owner(), at.customers()));
        for (var actor : List.of(TestAgency.in(context).owner(), at.agency.member(Role.SUPPORT, StoreId.next()))) {
            var carts = at.bean(Carts.class);
            assertThatThrownBy(() -> at.make(actor, at.customers())).isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> at.link(actor, cart)).isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> call(actor, () -> carts.get(cart))).isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> call(actor, () -> carts.shop(at.store))).isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> call(actor, () -> carts.buyers(at.store, "an")))
                    .isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> call(actor, () -> carts.buyer(at.store, at.account())))
                    .isInstanceOf(NothingHereException.class);
            assertThat(call(actor, () -> carts.list(null, 10))).isEmpty();
        }
        assertThat(at.sent()).isEqualTo(1);
    }

    /** Neither what was typed nor who it was for shows where it is passed on. */
    @Test
    void hidesWhatWasTyped() throws SQLException {
        var person = new CartBuyer.Person("Ada", "Quintessabel", "ada@example.org", null, null);
        var cart = new Cart(new CartBuyer.Contact(person), at.lite());
        assertThat(new CartWish(cart, null).toString()).doesNotContain("Quint");
        at.make(at.owner(), cart);
        assertThat(new IntentTime(context).rows() + at.rows()).doesNotContain("Quintessabel");
    }
}
