package io.storefleet.orders.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.OrderId;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.orders.OrderBrief;
import io.storefleet.orders.OrderReturns.Left;
import io.storefleet.team.NothingHereException;
import io.storefleet.testing.StorefleetTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** What is told of an order, and where it is read. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OrderDetailsTest {

    private final DetailRig at;

    OrderDetailsTest(ApplicationContext context) {
        this.at = new DetailRig(context);
    }

    @Test
    void isReadFromTheCopyAndFromTheStoreOnlyWhereTheCopyLacksIt() {
        var order = at.sold.any();
        assertThat(at.find(at.agency.owner(), order).id()).isEqualTo(order.id());
        assertThat(at.calls()).isEqualTo(1);
        assertThat(at.find(at.agency.owner(), order).totals()).isEqualTo(order.totals());
        assertThat(at.calls()).isEqualTo(1);
        call(at.agency.owner(), () -> at.orders.refresh(at.store, order.id()));
        assertThat(at.calls()).isEqualTo(2);
    }

    @Test
    void isNotThereUnderTheIdOfSomethingElse() {
        var account = at.simulator.store("aurora").idAt(3);
        assertThatThrownBy(() -> call(at.agency.owner(), () -> at.orders.find(at.store, new OrderId(account))))
                .isInstanceOf(NothingHereException.class);
    }

    @Test
    void tellsWhatIsLeftOfEachItem() {
        var order = at.sold.partlyReturned();
        var returns = call(at.agency.owner(), () -> at.orders.returns(at.store, order.id()));
        assertThat(returns.given()).hasSameSizeAs(order.returns()).allSatisfy(given -> {
            assertThat(given.at()).isNotNull();
            assertThat(given.total()).isNotNull();
        });
        var back = returns.left().stream()
                .map(left -> left.returned().amount())
                .reduce(java.math.BigDecimal::add)
                .orElseThrow();
        assertThat(back).isPositive();
        assertThat(returns.left())
                .allSatisfy(left -> assertThat(left.amount().amount()).isNotNegative())
                .extracting(Left::product)
                .doesNotHaveDuplicates();
    }

    @Test
    void knowsItsChargesFromTheAccount() {
        var order = at.sold.any();
        at.copied(order);
        assertThat(at.find(at.agency.owner(), order).charges()).isEmpty();
        call(
                at.agency.owner(),
                () -> at.mirror.pull(
                        at.store, ObjectKind.ACCOUNT, DetailRig.account(order).value()));
        assertThat(at.find(at.agency.owner(), order).charges()).isNotEmpty().allSatisfy(charge -> {
            assertThat(charge.at()).isNotNull();
            assertThat(charge.amount()).isEqualTo(order.totals().total().money());
        });
    }

    @Test
    void listsThoseOfAnAccount() {
        var order = at.sold.any();
        at.copied(order);
        assertThat(call(at.agency.owner(), () -> at.orders.ofAccount(at.store, DetailRig.account(order), 5)))
                .extracting(OrderBrief::id)
                .containsExactly(order.id());
    }
}
