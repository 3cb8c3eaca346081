package io.storefleet.simulator.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.state.SimulatedReturn;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Contract §9.1, §16.17; making them is in {@link RefundsTest}. */
class ReturnsTest extends AuroraReturns {

    @Test
    void batchesReturnsWithFailuresInPlace() throws Exception {
        List<String> ids = returned(2).marks().returns().stream()
                .map(SimulatedOrder.Refund::id)
                .toList();

        HttpResponse<String> response = ask.get("/returns/" + ids.get(1) + ",nope," + ids.get(0));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Ask.read(response)
                        .path("returns")
                        .valueStream()
                        .map(one -> one.path("return").asString()))
                .containsExactly(ids.get(1), "nope", ids.get(0));
        assertThat(ask.get("/returns/nope").statusCode()).isEqualTo(400);
    }

    @Test
    void holdsFullPartialAndSeveralRefundsAndOneChargeback() {
        List<SimulatedReturn> all = orders().flatMap(order -> simulator.state("aurora").returns().of(order).stream())
                .toList();

        assertThat(all).anyMatch(one -> one.parts().getFirst().whole());
        assertThat(all).anyMatch(one -> !one.parts().getFirst().whole());
        assertThat(returned(2)).isNotNull();
        assertThat(all)
                .filteredOn(one -> one.story().reason().equals("Chargeback"))
                .hasSize(1);
        assertThat(all).allMatch(one -> one.keys().reference().matches("AUR[0-9]{6}-[0-9]{4}-[0-9]{6}X"));
        assertThat(simulator.state("aurora").happenings().all())
                .filteredOn(event -> event.type().equals("chargeback.created"))
                .hasSize(1);
    }

    @Test
    void addsUpTheReturnsOfEachOrderOfTheWorld() {
        assertThat(orders().filter(order -> !order.marks().returns().isEmpty())).allSatisfy(order -> {
            List<SimulatedReturn> returns = simulator.state("aurora").returns().of(order);
            assertThat(returns)
                    .extracting(SimulatedReturn::total)
                    .containsExactlyElementsOf(order.marks().returns().stream()
                            .map(SimulatedOrder.Refund::amount)
                            .toList());
            assertThat(order.stage().changed()).isEqualTo(returns.getLast().at());
        });
    }

    private SimulatedOrder returned(int times) {
        return orders().filter(order -> order.marks().returns().size() == times)
                .findFirst()
                .orElseThrow();
    }

    private Stream<SimulatedOrder> orders() {
        return store.accounts().stream()
                .flatMap(account -> account.orderIds().stream())
                .map(id -> simulator.state("aurora").orders().read(id).orElseThrow());
    }
}
